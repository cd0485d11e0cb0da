package dev.apiwright.example.soak;

import dev.apiwright.client.CallReport;
import dev.apiwright.client.Interceptor;
import dev.apiwright.error.ApiwrightException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;

/** What came of the calls. Thread-safe. */
final class Counts implements Interceptor {
    private static final int ENOUGH = 20;

    private final Map<String, LongAdder> done = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> failed = new ConcurrentSkipListMap<>();
    private final LongAdder calls = new LongAdder();
    private final LongAdder retries = new LongAdder();
    private final List<String> wrong = new CopyOnWriteArrayList<>();

    /** A piece of work was done, and its result was right. */
    void done(String kind) {
        count(done, kind);
    }

    /** Every call of every client, the cancelled ones too. */
    @Override
    public void afterCall(CallReport report) {
        calls.increment();
        retries.add(Math.max(0, report.attempts().size() - 1));
    }

    /** A call gave up. */
    void failed(ApiwrightException failure) {
        count(failed, failure.getClass().getSimpleName());
    }

    /** A result is not what it should be. */
    void wrong(String what) {
        if (wrong.size() < ENOUGH) {
            wrong.add(what);
        }
    }

    private static void count(Map<String, LongAdder> counts, String name) {
        counts.computeIfAbsent(name, key -> new LongAdder()).increment();
    }

    long calls() {
        return calls.sum();
    }

    long failures() {
        return failed.values().stream().mapToLong(LongAdder::sum).sum();
    }

    long retries() {
        return retries.sum();
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }

    Map<String, Long> byWork() {
        return copy(done);
    }

    Map<String, Long> byFailure() {
        return copy(failed);
    }

    private static Map<String, Long> copy(Map<String, LongAdder> counts) {
        Map<String, Long> copy = new TreeMap<>();
        counts.forEach((name, count) -> copy.put(name, count.sum()));
        return copy;
    }
}
