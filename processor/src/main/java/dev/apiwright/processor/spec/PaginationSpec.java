package dev.apiwright.processor.spec;

import dev.apiwright.processor.diagnostic.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A listing as written. All names are wire names.
 *
 * @param items the field of the response that holds one page
 * @param key the field of an item that tells it from all others; null: items are not told apart
 * @param thinnedBy request fields that may make the server leave items out of a page
 */
public record PaginationSpec(
        Location at,
        Located<String> items,
        @Nullable Located<String> key,
        List<Located<String>> thinnedBy,
        @Nullable PageSizeSpec pageSize,
        List<StyleSpec> styles) {

    /**
     * How many items are asked for.
     *
     * @param initial the {@code default} key
     * @param shrinkOn error codes that call for a smaller page
     */
    public record PageSizeSpec(
            Location at, Located<String> field, Located<Integer> initial, List<Located<Integer>> shrinkOn) {}

    /**
     * One way of going from page to page.
     *
     * @param when null: for every request that no style above takes
     * @param otherwise whether it says so; always, in a spec without errors, when {@code when} is null
     * @param maxPageSize the largest page that may be asked for; null: no limit known
     */
    public record StyleSpec(
            Location at,
            @Nullable ConditionSpec when,
            boolean otherwise,
            PositionSpec position,
            @Nullable Located<Integer> maxPageSize) {}

    /** How the next page is asked for. */
    public sealed interface PositionSpec {
        Location at();
    }

    /**
     * The server says how to ask for the next page.
     *
     * @param send the request field; {@code read} the response field
     * @param first what is sent for the first page; null: nothing
     * @param end the value, beside an empty or missing one, that ends the listing; null: no other
     */
    public record CursorSpec(
            Location at,
            Located<String> send,
            Located<String> read,
            @Nullable Located<String> first,
            @Nullable Located<String> end)
            implements PositionSpec {}

    /**
     * The client counts.
     *
     * @param send the request field; {@code total} the response field that holds the number of all items
     */
    public record OffsetSpec(Location at, Located<String> send, Located<String> total) implements PositionSpec {}
}
