package dev.apiwright.paging;

import dev.apiwright.error.Advice;
import dev.apiwright.error.ApiException;
import dev.apiwright.error.ApiwrightException;
import dev.apiwright.error.PagingException;
import dev.apiwright.error.PagingException.Reason;
import dev.apiwright.paging.Lookahead.Arrived;
import dev.apiwright.paging.Page.Snapshot;
import dev.apiwright.paging.Sieve.Sifted;
import dev.apiwright.paging.Style.Received;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Goes through one listing, page by page. A page that cannot be had changes nothing but the page size, so that asking
 * again asks for the same page. Not thread-safe, but for {@link #cancel}.
 */
final class Walk<Q, R, T> {
    /** One page of repeats can come from items that moved; so many in a row only from a server that stands still. */
    private static final int MAX_PAGES_OF_REPEATS = 3;

    private final Listing<Q, R, T> listing;
    private final boolean thinned;
    private final PageSizer sizer;
    private final Lookahead<Q, R> ahead;
    private final Sieve<T> sieve;
    private final Tally tally;
    private final KeySet cursorsSeen;
    private @Nullable Position position;
    private Passed passed;
    private int pagesOfRepeats;
    private @Nullable Object lastKey;
    private @Nullable PagingException stuck;

    Walk(Listing<Q, R, T> listing) {
        Choices choices = listing.choices();
        Checkpoint resumed = choices.resumed();
        int target = listing.targetPageSize();
        int least = listing.leastPageSize();
        int before = resumed == null ? 0 : resumed.pageSize();
        this.listing = listing;
        this.thinned = listing.isThinned();
        this.sizer = new PageSizer(least, target, before > 0 ? Math.max(least, Math.min(before, target)) : target);
        this.ahead = new Lookahead<>(listing);
        this.sieve = new Sieve<>(
                listing.pagination().key(), choices.known(), choices.keys().get());
        this.cursorsSeen = choices.keys().get();
        this.tally = new Tally(resumed == null ? 0 : resumed.delivered());
        this.position = resumed == null ? listing.style().start(listing.request()) : resumed.position();
        this.passed = resumed == null ? Passed.NOTHING : resumed.passed();
        if (position instanceof Position.Cursor start && start.value() != null) {
            cursorsSeen.add(start.value());
        }
    }

    /** The next page; null at the end of the listing. */
    @Nullable
    Page<R, T> next() {
        if (stuck != null) {
            throw stuck;
        }
        if (position == null) {
            return null;
        }
        Fetched<R, T> fetched = fetch(position);
        List<T> items = fetched.items;
        Position after =
                listing.style().after(new Received<>(position, fetched.response, items.size(), fetched.asked, thinned));
        cursorsSeen.reserve(1);
        Sifted<T> sifted = sieve.sift(items, passed);
        lastKey = sifted.lastKey();
        // Nothing fails from here on: the page is taken.
        return take(position, fetched, after, sifted);
    }

    /** Gives up the calls under way; {@link #next} fails from then on. Any thread may call it. */
    void cancel() {
        ahead.cancel();
    }

    /** Where the listing stands now. */
    Checkpoint checkpoint() {
        return new Checkpoint(listing.origin(), position, sizer.current(), tally.delivered(), passed);
    }

    /**
     * @param items how many the iterator has handed out
     */
    PagingReport report(long items) {
        return tally.report(items, listing.itemsBeforeStart(), thinned, sizer.timesShrunk(), position == null);
    }

    private Page<R, T> take(Position here, Fetched<R, T> fetched, @Nullable Position after, Sifted<T> sifted) {
        Long total = listing.pagination().total(fetched.response);
        long deliveredBefore = tally.delivered();
        boolean steady = sifted.repeats() == 0 && sizer.isFull();
        tally.page(sifted, total);
        stuck = stuckAt(here, after, sifted, total);
        position = after;
        passed = sifted.after();
        lookAhead(steady, total);
        Snapshot snapshot =
                new Snapshot(listing.origin(), tally.pages(), deliveredBefore, here, after, sizer.current());
        return new Page<>(snapshot, fetched.response, total, sifted);
    }

    private void lookAhead(boolean steady, @Nullable Long total) {
        if (steady) {
            ahead.widen();
        } else {
            ahead.narrow();
        }
        ahead.goOn(
                stuck == null ? position : null,
                sizer.current(),
                total,
                listing.choices().maxItems() - tally.fresh());
    }

    private Fetched<R, T> fetch(Position here) {
        while (true) {
            int asked = sizer.current();
            try {
                Fetched<R, T> fetched = arrive(here, asked);
                sizer.pageWorked();
                return fetched;
            } catch (ApiwrightException e) {
                if (asked == 0 || !isTooLarge(e)) {
                    throw e;
                }
                if (!sizer.shrink()) {
                    throw Failures.pageTooLarge(listing.endpoint(), here, asked, e);
                }
            }
        }
    }

    /** A page that was asked for early and does not join the one in front of it is asked for again: the listing moved. */
    private Fetched<R, T> arrive(Position here, int asked) {
        Arrived<R> page = ahead.fetch(here, asked);
        List<T> items = listing.pagination().items(page.response());
        if (page.overlap() == 0) {
            return new Fetched<>(page.response(), items, asked);
        }
        if (joins(items)) {
            return new Fetched<>(page.response(), items.subList(1, items.size()), asked - 1);
        }
        ahead.narrow();
        return arrive(here, asked);
    }

    private boolean joins(List<T> items) {
        Function<? super T, ?> key = listing.pagination().key();
        return key != null && !items.isEmpty() && Objects.equals(key.apply(items.get(0)), lastKey);
    }

    private boolean isTooLarge(ApiwrightException problem) {
        boolean code = problem instanceof ApiException error
                && listing.pagination().shrinkOn().contains(error.code());
        return code || problem.advice() == Advice.SMALLER_PAGE;
    }

    private @Nullable PagingException stuckAt(
            Position here, @Nullable Position after, Sifted<T> sifted, @Nullable Long total) {
        if (after instanceof Position.Cursor cursor) {
            return repeatedCursor(here, cursor);
        }
        if (after instanceof Position.Offset offset) {
            return standingStill(offset, sifted, total);
        }
        return null;
    }

    private @Nullable PagingException repeatedCursor(Position here, Position.Cursor after) {
        if (cursorsSeen.add(Objects.requireNonNull(after.value()))) {
            return null;
        }
        return Failures.of(
                listing.endpoint(),
                Reason.CURSOR_REPEATED,
                "page " + tally.pages() + " (" + here + ") leads to " + after
                        + ", which was asked for with already; going on would never end, so start the listing anew",
                Advice.NONE);
    }

    private @Nullable PagingException standingStill(Position.Offset after, Sifted<T> sifted, @Nullable Long total) {
        boolean onlyRepeats = sifted.repeats() > 0 && sifted.repeats() == sifted.size();
        pagesOfRepeats = onlyRepeats ? pagesOfRepeats + 1 : 0;
        boolean endKnown = total != null && after.value() < total;
        if (endKnown || pagesOfRepeats < MAX_PAGES_OF_REPEATS) {
            return null;
        }
        return Failures.of(
                listing.endpoint(),
                Reason.POSITION_MISSING,
                "the last " + pagesOfRepeats + " pages up to " + after + " held nothing new and no total tells the end;"
                        + " the server seems not to heed the offset",
                Advice.NONE);
    }

    /**
     * A page that has come.
     *
     * @param items those of it that start at its position
     * @param asked how many of those were asked for; 0 when that cannot be chosen
     */
    private record Fetched<R, T>(R response, List<T> items, int asked) {}
}
