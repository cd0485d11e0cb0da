package dev.apiwright.example.simulator.fault;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a front has seen: counts of everything, and the last requests themselves. Thread-safe. */
final class Ledger {
    /** Enough for a test to look at, and little enough for a run of hours. */
    private static final int KEPT = 1_000;

    private final Deque<SeenRequest> last = new ArrayDeque<>();
    private final Map<String, Map<String, Long>> counts = new TreeMap<>();
    private long numbers;

    synchronized long nextNumber() {
        return ++numbers;
    }

    synchronized void add(SeenRequest request) {
        if (last.size() == KEPT) {
            last.removeFirst();
        }
        last.addLast(request);
        counts.computeIfAbsent(request.path(), path -> new TreeMap<>()).merge(request.fault(), 1L, Long::sum);
    }

    synchronized long requests() {
        return numbers;
    }

    synchronized List<SeenRequest> last() {
        return List.copyOf(last);
    }

    synchronized Map<String, Map<String, Long>> counts() {
        Map<String, Map<String, Long>> copy = new TreeMap<>();
        counts.forEach((path, faults) -> copy.put(path, Map.copyOf(faults)));
        return copy;
    }

    synchronized long count(String fault) {
        return counts.values().stream()
                .mapToLong(faults -> faults.getOrDefault(fault, 0L))
                .sum();
    }
}
