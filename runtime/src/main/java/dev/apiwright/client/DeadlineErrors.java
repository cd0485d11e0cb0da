package dev.apiwright.client;

import dev.apiwright.error.CallDetails;
import dev.apiwright.error.DeadlineException;
import dev.apiwright.error.Outcome;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The ways to say that a call's time is up, each with what the time went into. */
final class DeadlineErrors {
    private final Duration callTimeout;

    DeadlineErrors(Duration callTimeout) {
        this.callTimeout = callTimeout;
    }

    /**
     * It passed.
     *
     * @param place what was under way, with a space before it
     */
    DeadlineException passed(String place, CallDetails details) {
        return new DeadlineException(deadline() + " passed" + place, Outcome.NOT_EXECUTED, details, null);
    }

    /** There is no time for another attempt after this fault. */
    DeadlineException noTime(Fault fault, CallDetails details) {
        String message = fault.summary() + ", and " + deadline() + " leaves no time for another attempt";
        return new DeadlineException(message, fault.outcome(), details, cause(fault, details));
    }

    /** The rate limiter has no place in time. */
    DeadlineException noPlace(@Nullable Fault before, CallDetails details) {
        String message = "the rate limit leaves no place before " + deadline();
        return new DeadlineException(message, Outcome.NOT_EXECUTED, details, cause(before, details));
    }

    private String deadline() {
        return "the deadline of " + callTimeout;
    }

    private static @Nullable Throwable cause(@Nullable Fault fault, CallDetails details) {
        return fault == null ? null : fault.exception().apply(details);
    }
}
