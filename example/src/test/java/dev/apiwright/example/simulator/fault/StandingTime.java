package dev.apiwright.example.simulator.fault;

import dev.apiwright.client.Scheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Time that stands until it is moved: whatever waits for it, waits. Thread-safe. */
final class StandingTime implements Scheduler {
    private final List<Task> tasks = new ArrayList<>();
    private long now = Long.MAX_VALUE - 1_000;

    @Override
    public synchronized long nanoTime() {
        return now;
    }

    @Override
    public synchronized Runnable schedule(Runnable action, Duration delay) {
        Task task = new Task(now + delay.toNanos(), action);
        tasks.add(task);
        notifyAll();
        return () -> remove(task);
    }

    private synchronized void remove(Task task) {
        tasks.remove(task);
        notifyAll();
    }

    /** What is still to come. */
    synchronized int pending() {
        return tasks.size();
    }

    /** Waits until so much is to come. */
    synchronized void awaitPending(int count) throws InterruptedException {
        while (tasks.size() < count) {
            wait();
        }
    }

    /** Waits until nothing is to come: a thread may be about to take its own back. */
    synchronized void awaitNone() throws InterruptedException {
        while (!tasks.isEmpty()) {
            wait();
        }
    }

    /** Moves on, and runs what has become due. */
    void advance(Duration span) {
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

    private record Task(long at, Runnable action) {}
}
