/**
 * The pagination styles, one class each. A style says which keys it takes, so that they can be checked and resolved
 * without knowing it, and which call on the runtime's {@code Pagination} builder stands for it. A new style is a new
 * class and a line in {@link dev.apiwright.processor.pagination.PaginationStyles}.
 */
@NullMarked
package dev.apiwright.processor.pagination;

import org.jspecify.annotations.NullMarked;
