package dev.apiwright.client;

import dev.apiwright.error.ApiwrightException;
import dev.apiwright.error.CallDetails;
import dev.apiwright.error.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Why an attempt failed. The exception is made only when the call ends with this fault, by the thread that throws it, with
 * all attempts in it.
 *
 * @param kind for the retry table
 * @param outcome whether the server carried the call out
 * @param status the HTTP status, where an answer came
 * @param code the API's error code, where the answer held one
 * @param retryAfter how long the server asks to wait
 * @param summary a few words for the list of attempts; nothing from outside
 * @param exception makes what the caller gets
 */
record Fault(
        FaultKind kind,
        Outcome outcome,
        OptionalInt status,
        OptionalInt code,
        Optional<Duration> retryAfter,
        String summary,
        Function<CallDetails, ? extends ApiwrightException> exception) {

    /** A fault without an answer of the API. */
    static Fault of(
            FaultKind kind,
            ApiwrightException bare,
            OptionalInt status,
            String summary,
            Function<CallDetails, ? extends ApiwrightException> exception) {
        return new Fault(kind, bare.outcome(), status, OptionalInt.empty(), Optional.empty(), summary, exception);
    }

    Fault withRetryAfter(Optional<Duration> pause) {
        return new Fault(kind, outcome, status, code, pause, summary, exception);
    }
}
