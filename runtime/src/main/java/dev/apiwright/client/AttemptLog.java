package dev.apiwright.client;

import dev.apiwright.error.Attempt;
import dev.apiwright.error.CallDetails;
import dev.apiwright.error.Outcome;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Remembers the attempts of one call. Thread-safe, because a call can be ended while an attempt is under way. */
final class AttemptLog {
    private final String endpoint;
    private final Scheduler scheduler;
    private final List<Attempt> attempts = new ArrayList<>();
    private @Nullable String host;
    private long startedAt;

    AttemptLog(String endpoint, Scheduler scheduler) {
        this.endpoint = endpoint;
        this.scheduler = scheduler;
    }

    synchronized void begin(URI base) {
        host = base.getAuthority();
        startedAt = scheduler.nanoTime();
    }

    synchronized void failed(Fault fault) {
        finish(fault.status(), fault.code(), fault.outcome(), fault.summary());
    }

    synchronized void succeeded(int status) {
        finish(OptionalInt.of(status), OptionalInt.empty(), Outcome.EXECUTED, "");
    }

    private void finish(OptionalInt status, OptionalInt code, Outcome outcome, String fault) {
        attempts.add(attempt(status, code, outcome, fault));
        host = null;
    }

    private Attempt attempt(OptionalInt status, OptionalInt code, Outcome outcome, String fault) {
        Duration duration = Duration.ofNanos(scheduler.nanoTime() - startedAt);
        return new Attempt(attempts.size() + 1, host == null ? "" : host, duration, status, code, outcome, fault);
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
                        told.duration(),
                        told.status(),
                        told.code(),
                        told.outcome(),
                        told.fault() + "; " + text));
    }

    /** How many attempts have ended. */
    synchronized int count() {
        return attempts.size();
    }

    /** What is known by now; an attempt that is under way is in it as one that did not end. */
    synchronized CallDetails details() {
        List<Attempt> all = new ArrayList<>(attempts);
        if (host != null) {
            all.add(attempt(OptionalInt.empty(), OptionalInt.empty(), Outcome.UNKNOWN, "ended before an answer"));
        }
        return new CallDetails(endpoint, all);
    }

    /** Whether an attempt is under way. */
    synchronized boolean isUnderWay() {
        return host != null;
    }
}
