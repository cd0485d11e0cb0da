package dev.apiwright.paging;

import dev.apiwright.error.ApiwrightException;

/**
 * A call for one page that has been started.
 *
 * @param <R> response
 */
@FunctionalInterface
public interface PendingPage<R> {
    /**
     * Waits for the response. Called once, by one thread.
     *
     * @throws ApiwrightException whatever the call ends with
     */
    R await();

    /** Ends the call if it still runs; {@link #await} then fails. Can be called by any thread, at any time. */
    default void cancel() {}
}
