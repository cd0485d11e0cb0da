package dev.apiwright.client;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Keeps the calls of a client below the rates that the API allows. It is asked before every attempt, so retries and pages
 * count as well, and before the attempt is signed, so that no signature grows old in a queue. A client has one of its own
 * that knows of this client only; processes that share an account plug in one that they share, for example a bucket that
 * lives in Redis. Implementations are safe for use by several threads and block none.
 */
@FunctionalInterface
public interface RateLimiter {
    /**
     * Asks to make one attempt.
     *
     * @param endpoint the operation: a server counts by {@link Endpoint#path()}, and allows {@link Endpoint#rateLimit()} calls
     *     a second
     * @param longestWait what is left of the call's time; a wait as long as this is of no use
     * @return completes with true when the attempt may be sent; with false, at once and without taking anything, when it
     *     cannot be before {@code longestWait} is over. A call that ends before that cancels the future, and so gives its
     *     place back. When the future fails, so does the call, and with the same exception if it is an unchecked one
     */
    CompletableFuture<Boolean> acquire(Endpoint<?, ?> endpoint, Duration longestWait);

    /** The server said that there are too many calls of this operation, although the limiter had allowed the attempt. */
    default void throttled(Endpoint<?, ?> endpoint) {}

    /**
     * An attempt goes out now, on a connection that is open: until here it may have waited for that, and the server has not
     * counted it. Called before {@link #answered}, again when the transport sends the attempt again, and not when the
     * client's transport cannot tell. Has to be quick.
     *
     * @param leave what {@link #acquire} gave for the attempt
     */
    default void sent(Endpoint<?, ?> endpoint, CompletableFuture<Boolean> leave) {}

    /**
     * The answer to an attempt has begun to come. The server counted the attempt before that. Called at most once for an
     * attempt, and not when no answer comes or the client's transport cannot tell. Has to be quick.
     *
     * @param leave what {@link #acquire} gave for the attempt
     */
    default void answered(Endpoint<?, ?> endpoint, CompletableFuture<Boolean> leave) {}

    /** Limits nothing: for a server that knows no limits, or behind a gateway that keeps to them. */
    static RateLimiter unlimited() {
        return (endpoint, longestWait) -> CompletableFuture.completedFuture(true);
    }
}
