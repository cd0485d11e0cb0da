package dev.apiwright.example.simulator.spec;

import org.jspecify.annotations.Nullable;

/** How the pages of a listing are asked for. */
public sealed interface PageStyle {
    /** Which requests use this style; the first style that fits is taken. */
    Condition when();

    /** Most items that a page of this style has, as documented; null when nothing is said. */
    @Nullable
    Long maxPageSize();

    /**
     * By position.
     *
     * @param send request field of the position
     * @param total response field of the number of items
     */
    record Offset(Condition when, @Nullable Long maxPageSize, String send, String total) implements PageStyle {}

    /**
     * By a text that the previous page gave.
     *
     * @param send request field of the cursor
     * @param read response field of the next cursor
     * @param first cursor of the first page
     * @param end cursor that says that there is no further page
     */
    record Cursor(Condition when, @Nullable Long maxPageSize, String send, String read, String first, String end)
            implements PageStyle {}

    /**
     * Reads one style.
     *
     * @throws IllegalArgumentException for a kind of style that the simulator cannot serve
     */
    static PageStyle read(SpecNode node) {
        Condition when = node.has("when") ? Condition.read(node.node("when")) : Condition.ALWAYS;
        Long max = node.number("maxPageSize");
        if (node.has("offset")) {
            SpecNode offset = node.node("offset");
            return new Offset(when, max, offset.text("send", ""), offset.text("total", ""));
        }
        if (node.has("cursor")) {
            SpecNode cursor = node.node("cursor");
            return new Cursor(
                    when,
                    max,
                    cursor.text("send", ""),
                    cursor.text("read", ""),
                    cursor.text("first", ""),
                    cursor.text("end", ""));
        }
        throw new IllegalArgumentException("the simulator serves offset and cursor, not " + node.keys());
    }
}
