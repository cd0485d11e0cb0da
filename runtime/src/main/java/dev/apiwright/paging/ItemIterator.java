package dev.apiwright.paging;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the items of a listing. {@link #hasNext} makes the calls, one whenever a page has been used up, and throws
 * what they throw; asking again after that tries the same page again. Not thread-safe, but for {@link
 * #cancel}.
 *
 * @param <T> item
 */
public final class ItemIterator<T> implements Iterator<T> {
    private final PageIterator<?, T> pages;
    private @Nullable Page<?, T> page;
    private int used;
    private long delivered;

    ItemIterator(PageIterator<?, T> pages) {
        this.pages = pages;
    }

    @Override
    public boolean hasNext() {
        return unfinished() != null;
    }

    @Override
    public T next() {
        Page<?, T> current = unfinished();
        if (current == null) {
            throw new NoSuchElementException("the listing has ended");
        }
        T item = current.items().get(used);
        used++;
        delivered++;
        return item;
    }

    /**
     * Gives up the calls under way, for pages read ahead included. Whoever waits in {@link #hasNext} gets a {@link
     * dev.apiwright.error.CallInterruptedException}, and so does whoever asks for an item that was not there yet. Any thread
     * may call this.
     */
    public void cancel() {
        pages.cancel();
    }

    /** The place behind the item that {@link #next} gave last; the start of the listing before that. */
    public Checkpoint checkpoint() {
        return page == null ? pages.checkpoint() : page.checkpointAfter(used);
    }

    /** What has been seen so far, all of the current page included. */
    public PagingReport report() {
        return pages.report(delivered);
    }

    /** The page that holds the next item, fetched if need be; null at the end. */
    private @Nullable Page<?, T> unfinished() {
        while (page == null || used == page.items().size()) {
            if (!pages.hasNext()) {
                return null;
            }
            page = pages.next();
            used = 0;
        }
        return page;
    }
}
