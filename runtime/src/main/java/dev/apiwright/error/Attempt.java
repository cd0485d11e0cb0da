package dev.apiwright.error;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * One try of a call, as it is told in an error, to interceptors and in events. Holds nothing secret: no query, no header, no
 * body.
 *
 * @param number 1 for the first attempt
 * @param host the host that was called, with its port where it has one, without path or query
 * @param times where its time went, the waits before it included
 * @param status the HTTP status, where an answer came
 * @param code the error code of the API, where the answer held one
 * @param outcome whether this attempt was carried out
 * @param fault what went wrong in a few words, none of them from outside; empty for an attempt that worked
 */
public record Attempt(
        int number,
        String host,
        PhaseTimes times,
        OptionalInt status,
        OptionalInt code,
        Outcome outcome,
        String fault) {

    /** How long it took, without the pause and the wait for the rate limit before it. */
    public Duration duration() {
        return times.attempt();
    }
}
