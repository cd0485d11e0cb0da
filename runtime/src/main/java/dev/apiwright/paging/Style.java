package dev.apiwright.paging;

import org.jspecify.annotations.Nullable;

/** One way in which an endpoint is paged. Immutable, without any state of a listing. */
sealed interface Style<Q, R> permits OffsetStyle, CursorStyle {
    /** Whether requests like this one are paged in this way. */
    boolean appliesTo(Q request);

    /** Where the listing starts when the request says nothing else. */
    Position first();

    /** Where the listing starts: at the request's own position where it has one. */
    Position start(Q request);

    /** The request for the page at a position. */
    Q at(Q request, Position position);

    /** The most items that may be asked for at once. */
    int maxPageSize();

    /** How many items there are in all, by this response; null when it does not say. */
    @Nullable
    Long total(R response);

    /** The position after a page; null at the end of the listing. */
    @Nullable
    Position after(Received<R> page);

    /**
     * The position so many items on; null at the end, and when nobody can know before those items have come.
     *
     * @param items at least 1
     * @param total how many items there are in all; null while that is unknown
     */
    @Nullable
    Position behind(Position position, int items, @Nullable Long total);

    /** The position of the item before one that {@link #behind} gave. */
    Position before(Position position);

    /**
     * A page that has come.
     *
     * @param position where it starts
     * @param response the whole response
     * @param items how many items it holds, repeats included
     * @param asked how many were asked for; 0 when that cannot be chosen
     * @param thinned whether a filter may have taken items out of it
     */
    record Received<R>(Position position, R response, int items, int asked, boolean thinned) {}
}
