package dev.apiwright.client;

import dev.apiwright.error.Attempt;
import dev.apiwright.error.PhaseTimes;
import java.util.List;
import jdk.jfr.FlightRecorder;

/**
 * Records calls and attempts as events of the JDK's Flight Recorder. Costs next to nothing while nobody records. The events are
 * made known to it when somebody does: that loads hundreds of classes, which would be a fifth of a program's first call.
 */
final class JfrRecorder implements EventRecorder {
    /** Asks it, so that a Java without the Flight Recorder shows here and not in a call. */
    JfrRecorder() {
        isWanted();
    }

    @Override
    public Recording begin(CallInfo call) {
        return isWanted() ? new OfCall(call) : NoRecording.INSTANCE;
    }

    private static boolean isWanted() {
        return FlightRecorder.isInitialized() && (new CallEvent().isEnabled() || new AttemptEvent().isEnabled());
    }

    private static void fill(TimedEvent event, CallInfo call, PhaseTimes times) {
        event.api = call.api();
        event.endpoint = call.endpoint();
        event.call = call.number();
        event.pause = times.pause().toNanos();
        event.rateLimit = times.rateLimit().toNanos();
        event.signing = times.signing().toNanos();
        event.headers = times.headers().toNanos();
        event.body = times.body().toNanos();
        event.decoding = times.decoding().toNanos();
    }

    private static void fill(TimedEvent event, Attempt last) {
        event.host = last.host();
        event.status = last.status().orElse(0);
        event.code = last.code().orElse(0);
    }

    /** An attempt may end on another thread than it began on; it has ended before the next one begins. */
    private static final class OfCall implements Recording {
        private final CallInfo call;
        private final CallEvent event = new CallEvent();
        private volatile AttemptEvent attemptEvent = new AttemptEvent();

        OfCall(CallInfo call) {
            this.call = call;
            event.begin();
        }

        @Override
        public void attemptBegins() {
            AttemptEvent begun = new AttemptEvent();
            begun.begin();
            attemptEvent = begun;
        }

        @Override
        public void attemptEnded(Attempt attempt) {
            AttemptEvent ended = attemptEvent;
            ended.end();
            if (ended.shouldCommit()) {
                fill(ended, call, attempt.times());
                fill(ended, attempt);
                ended.attempt = attempt.number();
                ended.outcome = attempt.outcome().name();
                ended.fault = attempt.fault();
                ended.commit();
            }
        }

        @Override
        public void callEnded(CallReport report) {
            event.end();
            if (event.shouldCommit()) {
                fill(event, call, report.times());
                List<Attempt> all = report.attempts();
                if (!all.isEmpty()) {
                    fill(event, all.get(all.size() - 1));
                }
                event.attempts = all.size();
                event.outcome = report.outcome().name();
                event.fault = report.fault();
                event.commit();
            }
        }
    }
}
