package dev.apiwright.paging;

import dev.apiwright.error.PagingException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A listing that has not been started: settings, and ways to start it. Immutable and thread-safe; every method that sets
 * something gives a new paginator.
 *
 * <p>Nothing is sent before the first page is asked for. A response that would be too large is asked for again with half
 * the page size. An item that has a key is delivered once. The listing is not a snapshot: {@link PagingReport} tells what
 * could be noticed of changes underneath.
 *
 * <p>If the request holds a position of its own, the listing starts there; if it holds a page size, that is used, but never
 * more than the API's documented maximum, since a server that silently gives less could otherwise make items be skipped.
 *
 * @param <Q> request
 * @param <R> response
 * @param <T> item
 */
public final class Paginator<Q, R, T> {
    private static final int MAX_READ_AHEAD = 1_000;

    private final Listing<Q, R, T> listing;

    private Paginator(Listing<Q, R, T> listing) {
        this.listing = listing;
    }

    /**
     * Prepares a listing; nothing is sent.
     *
     * @param scope which client makes the calls; checkpoints hold it
     * @param source makes the calls
     * @param request of the listing; its position and page size are the ones to start with, where it has them
     * @throws IllegalArgumentException when none of the pagination's styles applies to the request
     */
    public static <Q, R, T> Paginator<Q, R, T> of(
            Pagination<Q, R, T> pagination, PagingScope scope, PageSource<Q, R> source, Q request) {
        return new Paginator<>(Listing.of(pagination, scope, source, request));
    }

    /** The listing page by page, for those who want to see the responses or to keep a checkpoint for every page. */
    public Pages<R, T> pages() {
        return this::iterate;
    }

    /** The listing item by item. */
    public Items<T> items() {
        return () -> new ItemIterator<>(iterate());
    }

    /** The listing as a sequential, ordered stream. It holds nothing that would have to be closed. */
    public Stream<T> stream() {
        int traits = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(
                () -> Spliterators.spliteratorUnknownSize(items().iterator(), traits), traits, false);
    }

    /**
     * How many items to ask for at once; the API's documented maximum is never exceeded.
     *
     * @param size at least 1
     */
    public Paginator<Q, R, T> pageSize(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("page size must be at least 1, not " + size);
        }
        return with(listing.choices().withPageSize(size));
    }

    /**
     * Asks for pages before they are needed: up to so many beyond the page that is being used where pages are told by
     * offset, items have a key and no filter thins the pages; one otherwise. Pages still come in order, each with its
     * checkpoint, and every item once. To be sure of that while the listing changes, a page that is asked for early starts
     * with the last item of the page before. What turns out not to be needed, because the listing ends or moves, is given
     * up: so a listing can make up to this many calls more than it has pages. All of them wait for the rate limit.
     *
     * <p>To use the whole rate, take twice the rate times the latency: 200 calls a second of 100 ms each are 20 pages, and the
     * other 20 make up for what is late.
     *
     * @param pages 0 (the standard) to 1,000; 0 asks for a page when it is needed
     */
    public Paginator<Q, R, T> readAhead(int pages) {
        if (pages < 0 || pages > MAX_READ_AHEAD) {
            throw new IllegalArgumentException(
                    "pages to read ahead must be from 0 to " + MAX_READ_AHEAD + ", not " + pages);
        }
        return with(listing.choices().withReadAhead(pages));
    }

    /**
     * Ends every iterator after so many items. {@link PageIterator#checkpoint} is then behind the last item delivered, so
     * the rest can be had later.
     *
     * @param max 0 or more
     */
    public Paginator<Q, R, T> maxItems(long max) {
        if (max < 0) {
            throw new IllegalArgumentException("the number of items must not be negative, but is " + max);
        }
        return with(listing.choices().withMaxItems(max));
    }

    /**
     * Goes on from a checkpoint, with the page size that worked there. Items that the server repeats are recognised
     * across the interruption only when {@link #alreadySeen} names them.
     *
     * @throws PagingException with the reason {@code CHECKPOINT_REFUSED} when the checkpoint belongs to another API,
     *     endpoint, version of the spec, caller, region or request
     */
    public Paginator<Q, R, T> resume(Checkpoint checkpoint) {
        return new Paginator<>(listing.from(checkpoint));
    }

    private Paginator<Q, R, T> with(Choices chosen) {
        return new Paginator<>(listing.with(chosen));
    }

    /**
     * Does not deliver the items with these keys. More keys can be added by calling it again.
     *
     * @param keys of the same type as the items' keys
     * @throws IllegalStateException when the items of this listing have no key
     */
    public Paginator<Q, R, T> alreadySeen(Collection<?> keys) {
        KeySet copy = KeySet.inMemory();
        keys.forEach(copy::add);
        return alreadySeen(copy);
    }

    /**
     * Does not deliver the items with these keys, of which there may be millions. More keys can be added by calling it again.
     *
     * @param keys only looked at; not to be added to as long as the listing is in use
     * @throws IllegalStateException when the items of this listing have no key
     */
    public Paginator<Q, R, T> alreadySeen(KeySet keys) {
        if (listing.pagination().key() == null) {
            throw new IllegalStateException(listing.endpoint() + ": the items of this listing have no key");
        }
        return with(listing.choices().withKnown(keys::contains));
    }

    /**
     * Keeps in temporary files what an iterator has to remember of the items that it has delivered, for listings of many
     * millions: it is 21 to 43 bytes an item, on the heap otherwise. See {@link KeySet#inFile}. When there is no room, the
     * iterator throws an {@link java.io.UncheckedIOException} and can be asked again.
     *
     * @param directory where files can be made; on a disk rather than in memory
     */
    public Paginator<Q, R, T> keepKeysIn(Path directory) {
        Objects.requireNonNull(directory, "directory");
        return with(listing.choices().withKeys(() -> KeySet.inFile(directory)));
    }

    private PageIterator<R, T> iterate() {
        return new PageIterator<>(new Walk<>(listing), listing.choices().maxItems());
    }
}
