package dev.apiwright.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Time that moves when it is told to. In the skipping kind, pauses shorter than the given span take no time: the clock jumps
 * over them and the pause is noted down.
 */
public final class FakeTime implements Scheduler {
    private final Duration skipBelow;
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private long now = Long.MAX_VALUE - 1_000;

    private FakeTime(Duration skipBelow) {
        this.skipBelow = skipBelow;
    }

    /** Starts just before the counter of nanoseconds turns negative: it may have any value. */
    public static FakeTime standingStill() {
        return new FakeTime(Duration.ZERO);
    }

    public static FakeTime skippingPausesBelow(Duration span) {
        return new FakeTime(span);
    }

    @Override
    public synchronized long nanoTime() {
        return now;
    }

    @Override
    public Runnable schedule(Runnable task, Duration delay) {
        Task entry;
        synchronized (this) {
            pauses.add(delay);
            if (delay.compareTo(skipBelow) >= 0) {
                entry = new Task(now + delay.toNanos(), task);
                tasks.add(entry);
                return () -> remove(entry);
            }
            now += delay.toNanos();
        }
        task.run();
        return () -> {};
    }

    private synchronized void remove(Task task) {
        tasks.remove(task);
    }

    /** Moves on and runs what has become due. */
    public void advance(Duration span) {
        List<Task> due;
        synchronized (this) {
            now += span.toNanos();
            due = tasks.stream()
                    .filter(task -> task.at - now <= 0)
                    .sorted(Comparator.comparingLong(task -> task.at - now))
                    .toList();
            tasks.removeAll(due);
        }
        due.forEach(task -> task.action.run());
    }

    /** Every delay that was asked for, in order: for a call its deadline, then its pauses. */
    public List<Duration> delays() {
        return pauses;
    }

    /** What is still to come. */
    public synchronized int pending() {
        return tasks.size();
    }

    private record Task(long at, Runnable action) {}
}
