package dev.apiwright.client;

import dev.apiwright.error.Attempt;
import dev.apiwright.error.CallDetails;
import dev.apiwright.error.Outcome;
import dev.apiwright.error.PhaseTimes;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the attempts of one call, and where the time goes. Thread-safe, because a call can be ended while an attempt is
 * under way; what comes after its end changes nothing.
 */
final class CallLog {
    private static final OptionalInt NONE = OptionalInt.empty();

    private final String endpoint;
    private final Scheduler scheduler;
    private final long begunAt;
    private final List<Attempt> attempts = new ArrayList<>();
    /** Nanoseconds, by the phase's ordinal. */
    private final long[] spent = new long[Phase.values().length];

    private @Nullable Phase phase;
    private @Nullable String host;
    private long since;

    CallLog(String endpoint, Scheduler scheduler) {
        this.endpoint = endpoint;
        this.scheduler = scheduler;
        this.begunAt = scheduler.nanoTime();
    }

    /** From now on the call is busy with this. */
    synchronized void enter(Phase next) {
        leave();
        phase = next;
        since = scheduler.nanoTime();
    }

    /** The headers of an answer came; too late for an attempt that is over. */
    synchronized void headersCame() {
        if (phase == Phase.HEADERS) {
            enter(Phase.BODY);
        }
    }

    private void leave() {
        if (phase != null) {
            spent[phase.ordinal()] += scheduler.nanoTime() - since;
            phase = null;
        }
    }

    /** An attempt begins; says its number. */
    synchronized int begin(URI base) {
        enter(Phase.SIGNING);
        host = base.getAuthority();
        return attempts.size() + 1;
    }

    /** The attempt is sent; but not (false) when the call has ended, as it has then been told that nothing was sent. */
    synchronized boolean goesOut() {
        enter(Phase.HEADERS);
        return host != null;
    }

    /** The attempt failed; empty when it had been given up before. */
    synchronized Optional<Attempt> failed(Fault fault) {
        return finish(fault.status(), fault.code(), fault.outcome(), fault.summary());
    }

    /** The attempt worked; empty when it had been given up before. */
    synchronized Optional<Attempt> succeeded(int status) {
        return finish(OptionalInt.of(status), NONE, Outcome.EXECUTED, "");
    }

    /** The call is over; an attempt that is under way is told as one that did not end. */
    synchronized Optional<Attempt> giveUp() {
        if (phase == Phase.SIGNING) {
            return finish(NONE, NONE, Outcome.NOT_EXECUTED, "ended before it was sent");
        }
        String fault = phase == Phase.DECODING ? "ended before the answer was decoded" : "ended before an answer";
        return finish(NONE, NONE, Outcome.UNKNOWN, fault);
    }

    private Optional<Attempt> finish(OptionalInt status, OptionalInt code, Outcome outcome, String fault) {
        leave();
        if (host == null) {
            return Optional.empty();
        }
        Attempt attempt = new Attempt(attempts.size() + 1, host, times(), status, code, outcome, fault);
        attempts.add(attempt);
        host = null;
        Arrays.fill(spent, 0);
        return Optional.of(attempt);
    }

    private PhaseTimes times() {
        return new PhaseTimes(
                spentIn(Phase.PAUSE),
                spentIn(Phase.RATE_LIMIT),
                spentIn(Phase.SIGNING),
                spentIn(Phase.HEADERS),
                spentIn(Phase.BODY),
                spentIn(Phase.DECODING));
    }

    private Duration spentIn(Phase busyWith) {
        return Duration.ofNanos(spent[busyWith.ordinal()]);
    }

    /** Adds to what is told about the last attempt. */
    synchronized void remark(String text) {
        int last = attempts.size() - 1;
        Attempt told = attempts.get(last);
        attempts.set(
                last,
                new Attempt(
                        told.number(),
                        told.host(),
                        told.times(),
                        told.status(),
                        told.code(),
                        told.outcome(),
                        told.fault() + "; " + text));
    }

    /** The last attempt that ended. */
    synchronized Optional<Attempt> last() {
        return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.get(attempts.size() - 1));
    }

    /** How many attempts have ended. */
    synchronized int count() {
        return attempts.size();
    }

    /** What the call is doing; null between two phases. */
    synchronized @Nullable Phase phase() {
        return phase;
    }

    /** From the call's start until now. */
    Duration elapsed() {
        return Duration.ofNanos(scheduler.nanoTime() - begunAt);
    }

    /** What is known of the attempts that have ended, and the time that went into the wait for one that was not begun. */
    synchronized CallDetails details() {
        CallDetails ended = new CallDetails(endpoint, attempts);
        return new CallDetails(endpoint, attempts, ended.times().plus(times()));
    }
}
