package dev.apiwright.paging;

import dev.apiwright.error.Advice;
import dev.apiwright.error.PagingException.Reason;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The request says how many items to pass over, and the response how many there are in all.
 *
 * <p>Pages that nothing thins out: the next page starts behind the items that came, however many were asked for, because a
 * server may give fewer than it was asked for. The end is where the offset reaches the total, or an empty page.
 *
 * <p>Pages that a filter may thin out: nobody says whether the server filters before it cuts the page out of the list or
 * afterwards. Advancing by the page size asked, up to the total, is right for both.
 *
 * <p>A total is believed unless the page itself proves it wrong: when it is negative, or is 0 while items came, or when a
 * page without a filter reaches beyond it. Then an empty page is the only end; where pages may be thinned an empty page
 * says nothing, and the listing fails rather than lose items in silence.
 */
record OffsetStyle<Q, R>(
        String endpoint,
        Predicate<? super Q> when,
        Function<? super Q, ? extends @Nullable Number> read,
        BiFunction<Q, Long, Q> write,
        Function<? super R, ? extends @Nullable Number> total,
        int maxPageSize)
        implements Style<Q, R> {

    @Override
    public boolean appliesTo(Q request) {
        return when.test(request);
    }

    @Override
    public Position first() {
        return new Position.Offset(0);
    }

    @Override
    public Position start(Q request) {
        Number own = read.apply(request);
        return new Position.Offset(own == null ? 0 : own.longValue());
    }

    @Override
    public Q at(Q request, Position position) {
        return write.apply(request, ((Position.Offset) position).value());
    }

    @Override
    public @Nullable Long total(R response) {
        Number number = total.apply(response);
        return number == null ? null : number.longValue();
    }

    @Override
    public @Nullable Position after(Received<R> page) {
        long offset = ((Position.Offset) page.position()).value();
        Long total = believable(total(page.response()), page.items());
        return page.thinned() ? afterThinned(offset, total, page) : afterWhole(offset, total, page.items());
    }

    @Override
    public @Nullable Position behind(Position position, int items, @Nullable Long total) {
        long behind = ((Position.Offset) position).value() + items;
        return total != null && behind >= total ? null : new Position.Offset(behind);
    }

    @Override
    public Position before(Position position) {
        return new Position.Offset(((Position.Offset) position).value() - 1);
    }

    private static @Nullable Position afterWhole(long offset, @Nullable Long total, int items) {
        long behind = offset + items;
        boolean reached = total != null && behind == total;
        return reached || items == 0 ? null : new Position.Offset(behind);
    }

    private @Nullable Position afterThinned(long offset, @Nullable Long total, Received<R> page) {
        if (total == null) {
            throw Failures.of(
                    endpoint,
                    Reason.POSITION_MISSING,
                    "the response at " + page.position() + " does not say how many items there are in all, and with a"
                            + " filter that may empty a page nothing else tells the end; list without the filter",
                    Advice.NONE);
        }
        // A server that gives more than it was asked for has looked at no fewer.
        long behind = offset + Math.max(page.asked(), page.items());
        return behind >= total ? null : new Position.Offset(behind);
    }

    private static @Nullable Long believable(@Nullable Long total, int items) {
        return total == null || total < 0 || (total == 0 && items > 0) ? null : total;
    }
}
