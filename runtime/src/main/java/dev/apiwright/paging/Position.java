package dev.apiwright.paging;

/** Where in a listing a page starts. */
sealed interface Position {
    /** The number of items before the page. */
    record Offset(long value) implements Position {
        @Override
        public String toString() {
            return "offset " + value;
        }
    }

    /** A text of the server's that only it understands. */
    record Cursor(String value) implements Position {
        private static final int MAX_SHOWN = 60;

        @Override
        public String toString() {
            String shown = value.length() <= MAX_SHOWN ? value : value.substring(0, MAX_SHOWN) + "…";
            return "cursor \"" + Failures.oneLine(shown) + '"';
        }
    }
}
