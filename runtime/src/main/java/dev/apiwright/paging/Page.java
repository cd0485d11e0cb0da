package dev.apiwright.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a listing. Immutable.
 *
 * @param <R> response
 * @param <T> item
 */
public final class Page<R, T> {
    private final Snapshot at;
    private final R response;
    private final @Nullable Long total;
    private final Sieve.Sifted<T> sifted;
    private final List<T> items;

    Page(Snapshot at, R response, @Nullable Long total, Sieve.Sifted<T> sifted) {
        this(at, response, total, sifted, sifted.fresh());
    }

    private Page(Snapshot at, R response, @Nullable Long total, Sieve.Sifted<T> sifted, List<T> items) {
        this.at = at;
        this.response = response;
        this.total = total;
        this.sifted = sifted;
        this.items = items;
    }

    /** The page's items without those that were delivered before, in the server's order. Can be empty in the middle. */
    public List<T> items() {
        return items;
    }

    /** 1 for the first page of the iterator. */
    public long number() {
        return at.number();
    }

    /** The whole response. One that was asked for ahead can begin with the last item of the page before. */
    public R response() {
        return response;
    }

    /** How many items there are in all, by this response; null when it does not say. */
    public @Nullable Long total() {
        return total;
    }

    /** The place behind this page's {@link #items}. */
    public Checkpoint checkpoint() {
        return checkpointAfter(items.size());
    }

    /** The place behind some of the page's items. */
    Checkpoint checkpointAfter(int delivered) {
        if (delivered == sifted.fresh().size()) {
            return checkpoint(at.after(), delivered, sifted.after());
        }
        Passed passed = delivered == 0 ? sifted.before() : sifted.upTo(delivered);
        return checkpoint(at.position(), delivered, passed);
    }

    private Checkpoint checkpoint(@Nullable Position position, int delivered, Passed passed) {
        return new Checkpoint(at.origin(), position, at.nextPageSize(), at.deliveredBefore() + delivered, passed);
    }

    /** The same page with no more than so many items. */
    Page<R, T> limitedTo(long max) {
        return items.size() <= max ? this : new Page<>(at, response, total, sifted, items.subList(0, (int) max));
    }

    /**
     * Where the listing stood when the page came.
     *
     * @param position of the page
     * @param after position of the next page; null at the end
     * @param nextPageSize that will be asked for next
     */
    record Snapshot(
            Origin origin,
            long number,
            long deliveredBefore,
            Position position,
            @Nullable Position after,
            int nextPageSize) {}
}
