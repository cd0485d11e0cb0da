package dev.apiwright.client;

import dev.apiwright.error.Attempt;
import dev.apiwright.error.Outcome;
import dev.apiwright.error.PhaseTimes;
import java.time.Duration;
import java.util.List;

/**
 * How a call went. Holds nothing secret: no query, no header, no body, and no text from outside.
 *
 * @param call which one
 * @param duration from its start to its end
 * @param times where the time went, all attempts together
 * @param outcome whether the server carried it out
 * @param fault why it failed, in a few words; empty for a call that worked
 * @param attempts all of them, in order; empty when none was begun
 */
public record CallReport(
        CallInfo call, Duration duration, PhaseTimes times, Outcome outcome, String fault, List<Attempt> attempts) {
    /** Copies the list. */
    public CallReport {
        attempts = List.copyOf(attempts);
    }

    /** Whether it failed. */
    public boolean failed() {
        return !fault.isEmpty();
    }
}
