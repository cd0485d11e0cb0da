package dev.apiwright.client;

import dev.apiwright.error.CallDetails;
import dev.apiwright.error.DeadlineException;
import dev.apiwright.error.Outcome;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The moment at which a call has to be over, whatever it is doing then; and the ways to say that it came. */
final class Deadline {
    private final Scheduler scheduler;
    private final Duration timeout;
    private final long end;

    Deadline(Scheduler scheduler, Duration timeout) {
        this.scheduler = scheduler;
        this.timeout = timeout;
        this.end = scheduler.nanoTime() + timeout.toNanos();
    }

    /** What is left; zero or less when it has passed. */
    Duration remaining() {
        return Duration.ofNanos(end - scheduler.nanoTime());
    }

    /** Whether nothing that starts after a pause could still be in time. */
    boolean passesWithin(Duration pause) {
        return pause.compareTo(remaining()) >= 0;
    }

    /**
     * It passed.
     *
     * @param place what was under way, with a space before it
     */
    DeadlineException passed(String place, CallDetails details) {
        return new DeadlineException(this + " passed" + place, Outcome.NOT_EXECUTED, details, null);
    }

    /** There is no time for another attempt after this fault. */
    DeadlineException noTime(Fault fault, CallDetails details) {
        String message = fault.summary() + ", and " + this + " leaves no time for another attempt";
        return new DeadlineException(message, fault.outcome(), details, cause(fault, details));
    }

    /** The rate limiter has no place in time. */
    DeadlineException noPlace(@Nullable Fault before, CallDetails details) {
        String message = "the rate limit leaves no place before " + this;
        return new DeadlineException(message, Outcome.NOT_EXECUTED, details, cause(before, details));
    }

    private static @Nullable Throwable cause(@Nullable Fault fault, CallDetails details) {
        return fault == null ? null : fault.exception().apply(details);
    }

    @Override
    public String toString() {
        return "the deadline of " + timeout;
    }
}
