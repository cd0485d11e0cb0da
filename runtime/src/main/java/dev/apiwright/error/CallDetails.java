package dev.apiwright.error;

import java.util.List;
import java.util.Objects;

/**
 * What every error knows about its call. Immutable; nothing in it is secret.
 *
 * @param endpoint the operation, for example {@code getGroupMemberInfo}; empty before a call has one
 * @param attempts every attempt of the call in order; empty when none was begun
 * @param times where the call's time went: that of all attempts, and of the wait for one that was not begun
 */
public record CallDetails(String endpoint, List<Attempt> attempts, PhaseTimes times) {
    /** For errors that happen before there is a call. */
    public static final CallDetails NONE = new CallDetails("", List.of());

    /** Copies the list. */
    public CallDetails {
        attempts = List.copyOf(attempts);
        Objects.requireNonNull(times, "times");
    }

    /** All the time went into the attempts. */
    public CallDetails(String endpoint, List<Attempt> attempts) {
        this(endpoint, attempts, sum(attempts));
    }

    private static PhaseTimes sum(List<Attempt> attempts) {
        PhaseTimes sum = PhaseTimes.ZERO;
        for (Attempt attempt : attempts) {
            sum = sum.plus(attempt.times());
        }
        return sum;
    }

    /** The host of the last attempt; empty when there was none. */
    public String host() {
        return attempts.isEmpty() ? "" : attempts.get(attempts.size() - 1).host();
    }

    /** Whether the server carried the call out, as far as its attempts tell. */
    public Outcome outcome() {
        return attempts.isEmpty()
                ? Outcome.NOT_EXECUTED
                : ofAll(attempts.get(attempts.size() - 1).outcome());
    }

    /** The last attempt was perhaps not carried out, but one before it may have been. */
    Outcome ofAll(Outcome last) {
        if (last != Outcome.NOT_EXECUTED) {
            return last;
        }
        boolean allKnown = attempts.stream().allMatch(attempt -> attempt.outcome() == Outcome.NOT_EXECUTED);
        return allKnown ? last : Outcome.UNKNOWN;
    }
}
