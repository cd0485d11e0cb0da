package dev.apiwright.paging;

import dev.apiwright.error.ApiwrightException;

/**
 * Where pages come from: the seam between the engine and the call pipeline. Thread-safe, as several iterators may use it.
 *
 * @param <Q> request
 * @param <R> response
 */
@FunctionalInterface
public interface PageSource<Q, R> {
    /**
     * Makes one call and waits for its response.
     *
     * @throws ApiwrightException whatever the call ends with; a response larger than the client's own limit carries the
     *     advice {@link dev.apiwright.error.Advice#SMALLER_PAGE}
     */
    R fetch(Q request);

    /**
     * Starts one call without waiting for its response, so that several can be under way. A source that cannot do that
     * makes the call when it is waited for: then reading ahead is no faster, and still right.
     */
    default PendingPage<R> start(Q request) {
        return () -> fetch(request);
    }
}
