package dev.apiwright.paging;

import dev.apiwright.error.ApiwrightException;
import dev.apiwright.error.CallDetails;
import dev.apiwright.error.CallInterruptedException;
import dev.apiwright.error.DeadlineException;
import dev.apiwright.error.Outcome;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/**
 * Asks for pages before their turn. Where they start is a guess: that every page comes full. What the walk gets is always
 * the page that it asks for, at its place and in its size; a guess that was wrong is given up and costs a call, never an
 * item. After that, one page is asked for at a time, then again one ahead, two, four.
 *
 * <p>Calls that are under way together are made in any order, and somebody may join in front of the listing between two of
 * them: with the later page from before, and the earlier one from after that, nobody would see who moved from one into the
 * other. So a page that is asked for before the one in front of it has come starts one item early, with the last item of
 * that page; the walk looks whether it is there. Where items have no key, or a filter may take that item out, one page is
 * asked for ahead, when the one in front of it has come.
 *
 * <p>Used by one thread, but for {@link #cancel}.
 */
final class Lookahead<Q, R> {
    /**
     * So few until the first page has come. The list may be short; and connections that are opened together hold each other
     * up, the first ones too, behind which all others go.
     */
    private static final int WIDTH_AT_FIRST = 5;

    private final Listing<Q, R, ?> listing;
    private final Deque<Guess<R>> guesses = new ConcurrentLinkedDeque<>();
    private int width;
    private boolean begun;
    private @Nullable Long total;
    private long wanted;
    private volatile boolean cancelled;

    Lookahead(Listing<Q, R, ?> listing) {
        this.listing = listing;
        this.width = listing.choices().readAhead();
        this.wanted = listing.choices().maxItems();
    }

    /**
     * Waits for a page, and asks for those behind it meanwhile.
     *
     * @param asked how many items; 0 when that cannot be chosen
     */
    Arrived<R> fetch(Position here, int asked) {
        if (cancelled) {
            throw cancelled();
        }
        expect(here, asked);
        Guess<R> expected = guesses.peek();
        Guess<R> first = expected == null ? add(here, asked, 0) : expected;
        extend((begun ? width : Math.min(width, WIDTH_AT_FIRST)) + 1);
        try {
            R response = first.page().await();
            guesses.remove(first);
            return new Arrived<>(response, first.overlap());
        } catch (RuntimeException | Error e) {
            narrow();
            if (expected != null && e instanceof ApiwrightException failure && mayWorkInItsTurn(first, failure)) {
                return fetch(here, asked);
            }
            throw e;
        }
    }

    /**
     * Nothing was sent, as the rate limit had no place so far ahead, or the thread was interrupted then; or it began with an
     * item that is too large, perhaps.
     */
    private boolean mayWorkInItsTurn(Guess<R> guess, ApiwrightException failure) {
        boolean ended = failure instanceof DeadlineException || failure instanceof CallInterruptedException;
        boolean unsent = ended && failure.details().attempts().isEmpty();
        return unsent || guess.overlap() > 0 && guess.asked() <= listing.leastPageSize();
    }

    /**
     * A page was taken: asks for those behind it, while its items are used.
     *
     * @param after where the next page starts; null at the end
     * @param asked how many items will be asked for there
     * @param wanted how many more items are wanted at most
     */
    void goOn(@Nullable Position after, int asked, @Nullable Long total, long wanted) {
        this.begun = true;
        this.total = total;
        this.wanted = wanted;
        if (after == null || wanted <= 0 || cancelled) {
            giveUp();
            return;
        }
        expect(after, asked);
        if (width > 0 && guesses.isEmpty()) {
            guess(after, asked, 0);
        }
        extend(width);
    }

    /** What has been asked for ahead may be wrong: it is given up. */
    void narrow() {
        width = 0;
        giveUp();
    }

    /** All is as it was thought to be. */
    void widen() {
        width = (int) Math.min(listing.choices().readAhead(), Math.max(1, width * 2L));
    }

    /** Gives up what is under way, for good. Any thread may call it. */
    void cancel() {
        cancelled = true;
        giveUp();
    }

    private void expect(Position here, int asked) {
        Guess<R> first = guesses.peek();
        if (first != null && !first.isAt(here, asked)) {
            narrow();
        }
    }

    /** Asks for more pages behind the last one, until so many are under way. */
    private void extend(int count) {
        Guess<R> last = guesses.peekLast();
        while (!cancelled && last != null && guesses.size() < count && newItems() < wanted) {
            Position next = canCompare(last.asked())
                    ? listing.style().behind(last.position(), last.asked() - last.overlap(), total)
                    : null;
            last = next == null ? null : guess(next, last.asked(), 1);
        }
    }

    /** How many items the pages under way hold that are in no page before them. */
    private long newItems() {
        long items = 0;
        for (Guess<R> guess : guesses) {
            items += guess.asked() - guess.overlap();
        }
        return items;
    }

    /** Whether the last item of one page can be looked for in the next, and that holds another one. */
    private boolean canCompare(int asked) {
        return asked > 1 && listing.pagination().key() != null && !listing.isThinned();
    }

    /** Null when there can be no such request: if the walk gets there, it says so itself. */
    private @Nullable Guess<R> guess(Position position, int asked, int overlap) {
        try {
            return add(position, asked, overlap);
        } catch (RuntimeException | Error e) {
            return null;
        }
    }

    private Guess<R> add(Position position, int asked, int overlap) {
        Position from = overlap == 0 ? position : listing.style().before(position);
        Guess<R> guess = new Guess<>(position, asked, overlap, listing.source().start(listing.requestAt(from, asked)));
        guesses.add(guess);
        if (cancelled) {
            guess.giveUp();
        }
        return guess;
    }

    private void giveUp() {
        for (Guess<R> guess = guesses.poll(); guess != null; guess = guesses.poll()) {
            guess.giveUp();
        }
    }

    private CallInterruptedException cancelled() {
        return new CallInterruptedException(
                "the listing was cancelled", Outcome.NOT_EXECUTED, new CallDetails(listing.endpoint(), List.of()));
    }

    /**
     * A page that has been asked for.
     *
     * @param position of its first new item
     * @param overlap how many items it starts before that
     */
    private record Guess<R>(Position position, int asked, int overlap, PendingPage<R> page) {
        boolean isAt(Position here, int size) {
            return asked == size && position.equals(here);
        }

        /** Code that is plugged into the call may fail then; that takes away neither the page in use nor the other calls' end. */
        void giveUp() {
            try {
                page.cancel();
            } catch (RuntimeException | Error e) {
                // Whoever waits for the call hears of its end, and nobody waits for this one.
            }
        }
    }

    /**
     * A page that has come.
     *
     * @param overlap how many items of the page in front of it it starts with
     */
    record Arrived<R>(R response, int overlap) {}
}
