package dev.apiwright.client;

import dev.apiwright.error.Attempt;
import dev.apiwright.error.CallDetails;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** Those who look on at one call: the Flight Recorder, at once, and interceptors, on workers. Never throws, never blocks. */
final class CallWatch {
    private final CallInfo call;
    private final EventRecorder.Recording recording;
    private final List<Interception> interceptions;

    CallWatch(CallInfo call, EventRecorder.Recording recording, List<Interception> interceptions) {
        this.call = call;
        this.recording = recording;
        this.interceptions = interceptions;
    }

    /** Completes, with the headers to add, when every interceptor has returned or taken too long. */
    CompletableFuture<Map<String, String>> attemptBegins(int number, URI base) {
        recording.attemptBegins();
        CompletableFuture<Map<String, String>> all = CompletableFuture.completedFuture(Map.of());
        for (Interception interception : interceptions) {
            all = all.thenCombine(
                    interception.before(new OutgoingAttempt(call, number, base.getAuthority())), CallWatch::merge);
        }
        return all;
    }

    private static Map<String, String> merge(Map<String, String> before, Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(before);
        all.putAll(more);
        return all;
    }

    void attemptEnded(Attempt attempt) {
        recording.attemptEnded(attempt);
        for (Interception interception : interceptions) {
            interception.afterAttempt(call, attempt);
        }
    }

    void callEnded(CallDetails details, Duration duration, String fault) {
        CallReport report =
                new CallReport(call, duration, details.times(), details.outcome(), fault, details.attempts());
        recording.callEnded(report);
        for (Interception interception : interceptions) {
            interception.afterCall(report);
        }
    }
}
