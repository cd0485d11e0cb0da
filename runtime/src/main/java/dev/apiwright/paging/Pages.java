package dev.apiwright.paging;

import java.util.concurrent.Executor;
import java.util.concurrent.Flow;

/**
 * The pages of a listing. Every iterator starts on its own at the beginning and makes its own calls.
 *
 * @param <R> response
 * @param <T> item
 */
@FunctionalInterface
public interface Pages<R, T> extends Iterable<Page<R, T>> {
    @Override
    PageIterator<R, T> iterator();

    /**
     * The same for subscribers: every one starts a listing of its own, which goes as far as the subscriber asks. It begins
     * with the first request; cancelling ends a call under way. A failure ends the subscription with {@code onError}, where
     * an iterator could ask for the same page again. After {@code request(0)} or less comes {@code onError}, too.
     *
     * @param executor signals come on its threads, one at a time for a subscriber; one thread of it waits while a page
     *     is under way, so it should not be one of few
     */
    default Flow.Publisher<Page<R, T>> publisher(Executor executor) {
        return ListingSubscription.publisher(executor, this::iterator, PageIterator::cancel);
    }
}
