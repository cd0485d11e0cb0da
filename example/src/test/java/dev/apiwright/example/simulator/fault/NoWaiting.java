package dev.apiwright.example.simulator.fault;

import dev.apiwright.client.Scheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Time that jumps over every pause instead of waiting, and remembers how long it would have been. Deadlines never pass, but
 * those that nobody took back are known.
 */
final class NoWaiting implements Scheduler {
    /** Longer than the longest pause: what is meant for later than this is a deadline. */
    private static final Duration DEADLINE = Duration.ofSeconds(26);

    private final List<Duration> pauses = new ArrayList<>();
    private final Set<Object> deadlines = ConcurrentHashMap.newKeySet();
    private long now;

    @Override
    public synchronized long nanoTime() {
        return now;
    }

    @Override
    public Runnable schedule(Runnable task, Duration delay) {
        if (delay.compareTo(DEADLINE) >= 0) {
            Object deadline = new Object();
            deadlines.add(deadline);
            return () -> deadlines.remove(deadline);
        }
        synchronized (this) {
            now += delay.toNanos();
            pauses.add(delay);
        }
        task.run();
        return () -> {};
    }

    /** Time passes by itself. */
    synchronized void pass(Duration span) {
        now += span.toNanos();
    }

    synchronized List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    /** How long everybody would have waited. */
    synchronized Duration paused() {
        return pauses.stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** How many deadlines are still to come. */
    int deadlines() {
        return deadlines.size();
    }
}
