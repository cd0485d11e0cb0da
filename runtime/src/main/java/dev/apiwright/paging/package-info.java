/** The paging engine: every item of a listing, once. */
@NullMarked
package dev.apiwright.paging;

import org.jspecify.annotations.NullMarked;
