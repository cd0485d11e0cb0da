package dev.apiwright.client;

import java.time.Duration;
import java.util.Comparator;
import java.util.TreeSet;

/**
 * Time for simulations on one thread: every task runs at its own moment, in order, so that hours pass in no time. Timers can
 * be made late, as real ones are.
 */
public final class VirtualTime implements Scheduler {
    /** Close to where a counter of nanoseconds turns negative. */
    private static final long START = Long.MAX_VALUE - 1_000_000;

    private final TreeSet<Task> tasks =
            new TreeSet<>(Comparator.comparingLong(Task::at).thenComparingLong(Task::number));
    private final Lateness lateness;
    private long now;
    private long scheduled;

    public VirtualTime() {
        this(() -> 0);
    }

    public VirtualTime(Lateness lateness) {
        this.lateness = lateness;
    }

    /** By how many nanoseconds the next timer is late. */
    public interface Lateness {
        long next();
    }

    @Override
    public long nanoTime() {
        return START + now;
    }

    @Override
    public Runnable schedule(Runnable task, Duration delay) {
        Task entry = new Task(now + Math.max(0, delay.toNanos()) + lateness.next(), scheduled++, task);
        tasks.add(entry);
        return () -> tasks.remove(entry);
    }

    /** Runs a task at a moment counted from the start, without being late. */
    public void at(long nanos, Runnable task) {
        tasks.add(new Task(nanos, scheduled++, task));
    }

    /** Nanoseconds since the start. */
    public long elapsed() {
        return now;
    }

    /** Lets time pass until that moment after the start. */
    public void runUntil(long nanos) {
        while (!tasks.isEmpty() && tasks.first().at <= nanos) {
            Task next = tasks.pollFirst();
            now = Math.max(now, next.at);
            next.action.run();
        }
        now = Math.max(now, nanos);
    }

    public void advance(Duration span) {
        runUntil(now + span.toNanos());
    }

    public int pending() {
        return tasks.size();
    }

    private record Task(long at, long number, Runnable action) {}
}
