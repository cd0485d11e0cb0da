package dev.apiwright.example.benchmark;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Counts calls as they come, and throttles to the call: at most so many are let through in any second. Thread-safe. */
final class CallCounts {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final int mostASecond;
    private final Deque<Long> lastSecond = new ArrayDeque<>();
    private final List<Long> arrivals = new ArrayList<>();
    private final Set<Object> connections = new HashSet<>();
    private int throttled;

    CallCounts(int mostASecond) {
        this.mostASecond = mostASecond;
    }

    /** A call has come; says whether it may pass. */
    synchronized boolean arrive(Object connection) {
        long now = System.nanoTime();
        arrivals.add(now);
        connections.add(connection);
        while (!lastSecond.isEmpty() && now - lastSecond.getFirst() >= SECOND) {
            lastSecond.removeFirst();
        }
        if (lastSecond.size() >= mostASecond) {
            throttled++;
            return false;
        }
        lastSecond.addLast(now);
        return true;
    }

    synchronized int calls() {
        return arrivals.size();
    }

    synchronized int throttled() {
        return throttled;
    }

    synchronized int connections() {
        return connections.size();
    }

    /** The most calls that came in any second. */
    synchronized int busiestSecond() {
        int most = 0;
        int first = 0;
        for (int last = 0; last < arrivals.size(); last++) {
            while (arrivals.get(last) - arrivals.get(first) >= SECOND) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }
}
