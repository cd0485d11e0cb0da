/**
 * The paging engine: every item of a listing, once.
 *
 * <pre>
 * Pagination     how an endpoint is paged: small functions, made by generated code   (Style: by offset or by cursor)
 * Paginator      one listing and its settings                                        (Listing: the same inside)
 * PageIterator   walks through its pages, ItemIterator through their items
 * Walk           asks for one page after another: position, page size, end           (PageSizer, Sieve, Tally)
 * Checkpoint     a place in a listing, as text too                                   (Origin: which listing it belongs to)
 * PageSource     makes the calls: the seam to the call pipeline, and to tests
 * </pre>
 *
 * <p>The rules. By cursor: the end is a missing, null, empty or end-valued cursor; one that came before is an error. By
 * offset: see {@code OffsetStyle}. A response that is too large halves the page size at the same position; good pages let
 * it grow back. A failure leaves the position where it was. Nothing is ever asked for beyond the documented page size.
 */
@NullMarked
package dev.apiwright.paging;

import org.jspecify.annotations.NullMarked;
