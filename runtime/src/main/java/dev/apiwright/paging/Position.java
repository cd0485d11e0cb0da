package dev.apiwright.paging;

import org.jspecify.annotations.Nullable;

/** Where in a listing a page starts. */
sealed interface Position {
    /** The number of items before the page. */
    record Offset(long value) implements Position {
        @Override
        public String toString() {
            return "offset " + value;
        }
    }

    /**
     * A text of the server's that only it understands.
     *
     * @param value null for the first page of a listing that begins without a cursor
     */
    record Cursor(@Nullable String value) implements Position {
        private static final int MAX_SHOWN = 60;

        @Override
        public String toString() {
            if (value == null) {
                return "the start";
            }
            String shown = value.length() <= MAX_SHOWN ? value : value.substring(0, MAX_SHOWN) + "…";
            return "cursor \"" + Failures.oneLine(shown) + '"';
        }
    }
}
