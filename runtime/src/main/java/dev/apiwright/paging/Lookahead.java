package dev.apiwright.paging;

import dev.apiwright.error.ApiwrightException;
import dev.apiwright.error.CallDetails;
import dev.apiwright.error.CallInterruptedException;
import dev.apiwright.error.Outcome;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/**
 * Asks for pages before their turn. Where they start is a guess: that every page comes full. What the walk gets is always
 * the page that it asks for, at its place and in its size; a guess that was wrong is given up and costs a call, never an
 * item. After that, and whenever the listing moves, one page is asked for at a time, then again one ahead, two, four.
 *
 * <p>Used by one thread, but for {@link #cancel}.
 */
final class Lookahead<Q, R> {
    private final Listing<Q, R, ?> listing;
    private final Deque<Guess<R>> guesses = new ConcurrentLinkedDeque<>();
    private int width;
    private @Nullable Long total;
    private long wanted;
    private volatile boolean cancelled;

    Lookahead(Listing<Q, R, ?> listing) {
        this.listing = listing;
        this.width = listing.readAhead();
        this.wanted = listing.maxItems();
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
        Guess<R> first = expected == null ? add(here, asked, false) : expected;
        extend(width + 1);
        try {
            R response = first.page().await();
            guesses.remove(first);
            return new Arrived<>(response, first.early());
        } catch (RuntimeException | Error e) {
            narrow();
            throw e;
        }
    }

    /**
     * A page was taken: asks for those behind it, while its items are used.
     *
     * @param after where the next page starts; null at the end
     * @param asked how many items will be asked for there
     * @param wanted how many more items are wanted at most
     */
    void goOn(@Nullable Position after, int asked, @Nullable Long total, long wanted) {
        this.total = total;
        this.wanted = wanted;
        if (after == null || wanted <= 0) {
            giveUp();
            return;
        }
        expect(after, asked);
        if (width > 0 && guesses.isEmpty()) {
            guess(after, asked, false);
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
        width = (int) Math.min(listing.readAhead(), Math.max(1, width * 2L));
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
        while (last != null && guesses.size() < count && guesses.size() * (long) last.asked() < wanted) {
            Position next = last.asked() == 0 ? null : listing.style().behind(last.position(), last.asked(), total);
            last = next == null ? null : guess(next, last.asked(), true);
        }
    }

    /** Null when there can be no such request: if the walk gets there, it says so itself. */
    private @Nullable Guess<R> guess(Position position, int asked, boolean early) {
        try {
            return add(position, asked, early);
        } catch (ApiwrightException e) {
            return null;
        }
    }

    private Guess<R> add(Position position, int asked, boolean early) {
        PendingPage<R> page = listing.source().start(listing.requestAt(position, asked));
        Guess<R> guess = new Guess<>(position, asked, early, page);
        guesses.add(guess);
        if (cancelled) {
            guess.page().cancel();
        }
        return guess;
    }

    private void giveUp() {
        for (Guess<R> guess = guesses.poll(); guess != null; guess = guesses.poll()) {
            guess.page().cancel();
        }
    }

    private CallInterruptedException cancelled() {
        return new CallInterruptedException(
                "the listing was cancelled", Outcome.NOT_EXECUTED, new CallDetails(listing.endpoint(), List.of()));
    }

    private record Guess<R>(Position position, int asked, boolean early, PendingPage<R> page) {
        boolean isAt(Position here, int size) {
            return asked == size && position.equals(here);
        }
    }

    /**
     * A page that has come.
     *
     * @param early whether it was asked for before the page in front of it had come
     */
    record Arrived<R>(R response, boolean early) {}
}
