package dev.apiwright.paging;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the pages of a listing. {@link #hasNext} makes the calls, one for each page, and throws what they throw;
 * asking again after that tries the same page again. Not thread-safe, but for {@link #cancel}.
 *
 * @param <R> response
 * @param <T> item
 */
public final class PageIterator<R, T> implements Iterator<Page<R, T>> {
    private final Walk<?, R, T> walk;
    private final Checkpoint start;
    private long left;
    private long delivered;
    private @Nullable Page<R, T> ahead;
    private @Nullable Checkpoint last;

    PageIterator(Walk<?, R, T> walk, long maxItems) {
        this.walk = walk;
        this.start = walk.checkpoint();
        this.left = maxItems;
    }

    @Override
    public boolean hasNext() {
        return ahead() != null;
    }

    @Override
    public Page<R, T> next() {
        Page<R, T> page = ahead();
        if (page == null) {
            throw new NoSuchElementException("the listing has ended");
        }
        ahead = null;
        last = page.checkpoint();
        left -= page.items().size();
        delivered += page.items().size();
        return page;
    }

    /**
     * Gives up the calls under way, for pages read ahead included. Whoever waits in {@link #hasNext} gets a {@link
     * dev.apiwright.error.CallInterruptedException}, and so does whoever asks for a page that was not there yet. Any thread
     * may call this.
     */
    public void cancel() {
        walk.cancel();
    }

    /** The place behind the page that {@link #next} gave last; the start of the listing before that. */
    public Checkpoint checkpoint() {
        return last == null ? start : last;
    }

    /** What has been seen so far, a page that {@link #hasNext} has fetched included. */
    public PagingReport report() {
        return walk.report(delivered);
    }

    PagingReport report(long items) {
        return walk.report(items);
    }

    /** The page that comes next, fetched if need be; null at the end. */
    private @Nullable Page<R, T> ahead() {
        if (ahead == null && left > 0) {
            Page<R, T> page = walk.next();
            ahead = page == null ? null : page.limitedTo(left);
        }
        return ahead;
    }
}
