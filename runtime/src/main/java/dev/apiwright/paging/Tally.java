package dev.apiwright.paging;

import org.jspecify.annotations.Nullable;

/** Counts for the report. Not thread-safe. */
final class Tally {
    private final long deliveredBefore;
    private long pages;
    private long fresh;
    private long repeats;
    private long known;
    private @Nullable Long firstTotal;
    private @Nullable Long lastTotal;
    private boolean totalChanged;

    /**
     * @param deliveredBefore how many items were delivered before the checkpoint
     */
    Tally(long deliveredBefore) {
        this.deliveredBefore = deliveredBefore;
    }

    void page(Sieve.Sifted<?> items, @Nullable Long total) {
        pages++;
        fresh += items.fresh().size();
        repeats += items.repeats();
        known += items.known();
        if (total != null) {
            totalChanged |= lastTotal != null && !lastTotal.equals(total);
            firstTotal = firstTotal == null ? total : firstTotal;
            lastTotal = total;
        }
    }

    /** How many items have been made ready for delivery since the iterator began. */
    long fresh() {
        return fresh;
    }

    long pages() {
        return pages;
    }

    /** How many items have been made ready for delivery, with those from before the checkpoint. */
    long delivered() {
        return deliveredBefore + fresh;
    }

    /** How many different items have come, before the checkpoint and since. */
    private long come() {
        // Items named as already seen are usually the ones delivered before the checkpoint: do not count them twice.
        return fresh + Math.max(deliveredBefore, known);
    }

    /**
     * @param items how many the iterator has handed out
     * @param passedAtStart how many items lie before the start of the listing; negative when nobody knows
     */
    PagingReport report(long items, long passedAtStart, boolean thinned, int timesShrunk, boolean ended) {
        boolean countable = ended && !thinned && passedAtStart >= 0;
        long missing = countable && lastTotal != null ? Math.max(0, lastTotal - passedAtStart - come()) : 0;
        return new PagingReport(
                pages, items, repeats, known, firstTotal, lastTotal, totalChanged, missing, timesShrunk, ended);
    }
}
