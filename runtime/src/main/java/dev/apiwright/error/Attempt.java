package dev.apiwright.error;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * One try of a call, as it is told in an error. Holds nothing secret: no query, no body.
 *
 * @param number 1 for the first attempt
 * @param host the host that was called, without path or query
 * @param duration from the moment the attempt was started until its end
 * @param status the HTTP status, where an answer came
 * @param code the error code of the API, where the answer held one
 * @param outcome whether this attempt was carried out
 * @param fault what went wrong in a few words; empty for an attempt that worked
 */
public record Attempt(
        int number,
        String host,
        Duration duration,
        OptionalInt status,
        OptionalInt code,
        Outcome outcome,
        String fault) {}
