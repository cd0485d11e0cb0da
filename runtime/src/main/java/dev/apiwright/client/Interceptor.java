package dev.apiwright.client;

import dev.apiwright.error.Attempt;

/**
 * Looks on as a client makes calls, and may add headers: for metrics and for tracing. It is shown nothing secret: no query, no
 * signature, no headers, no body.
 *
 * <p>For each call: {@link #beforeAttempt} and {@link #afterAttempt} of the first attempt, then of the second, and so on, and
 * {@link #afterCall} at the end; one after the other, each seeing what the one before it wrote. A call that ends before an
 * attempt has no more than {@link #afterCall}. Several calls go on at once, on threads of the client. Several interceptors
 * do not wait for each other.
 *
 * <p>No interceptor can spoil a call. The call waits for {@link #beforeAttempt} alone, and for no longer than a second, or a
 * tenth of the call's timeout if that is less; one that takes longer, in any of the three, is left out of all calls until it
 * has returned. What it throws is dropped. Either is logged once for each client. Calls that are made after
 * {@link ApiClient#close} are not told.
 */
public interface Interceptor {
    /**
     * An attempt is about to be signed and sent. It has passed the rate limiter.
     *
     * @param attempt what it is; takes headers until this returns
     */
    default void beforeAttempt(OutgoingAttempt attempt) {}

    /**
     * An attempt has ended, or was given up because the call had ended.
     *
     * @param call the call that it belongs to
     */
    default void afterAttempt(CallInfo call, Attempt attempt) {}

    /** A call has ended; its caller may have gone on already. */
    default void afterCall(CallReport report) {}
}
