package dev.apiwright.paging;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Every response holds the cursor of the next page. */
record CursorStyle<Q, R>(
        Predicate<? super Q> when,
        Function<? super Q, ? extends @Nullable String> read,
        BiFunction<Q, @Nullable String, Q> write,
        Function<? super R, ? extends @Nullable String> next,
        @Nullable String firstCursor,
        String endCursor,
        int maxPageSize)
        implements Style<Q, R> {

    @Override
    public boolean appliesTo(Q request) {
        return when.test(request);
    }

    @Override
    public Position first() {
        return new Position.Cursor(firstCursor);
    }

    @Override
    public Position start(Q request) {
        String own = read.apply(request);
        return own == null ? first() : new Position.Cursor(own);
    }

    @Override
    public Q at(Q request, Position position) {
        return write.apply(request, ((Position.Cursor) position).value());
    }

    @Override
    public @Nullable Long total(R response) {
        return null;
    }

    @Override
    public @Nullable Position behind(Position position, int items, @Nullable Long total) {
        return null;
    }

    @Override
    public Position before(Position position) {
        throw new UnsupportedOperationException("only the server knows what a cursor stands for");
    }

    @Override
    public @Nullable Position after(Received<R> page) {
        String cursor = next.apply(page.response());
        return cursor == null || cursor.isEmpty() || cursor.equals(endCursor) ? null : new Position.Cursor(cursor);
    }
}
