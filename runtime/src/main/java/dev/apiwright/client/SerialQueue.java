package dev.apiwright.client;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks one after the other on workers, so that whoever hands one over never waits for it. Tasks do not throw.
 * Thread-safe.
 */
final class SerialQueue {
    private final Executor workers;
    private final int capacity;
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private boolean running;

    SerialQueue(Executor workers, int capacity) {
        this.workers = workers;
        this.capacity = capacity;
    }

    /** Says false, and drops the task, when too many are waiting or the workers have ended. */
    boolean add(Runnable task) {
        synchronized (this) {
            if (tasks.size() >= capacity) {
                return false;
            }
            tasks.add(task);
            if (running) {
                return true;
            }
            running = true;
        }
        try {
            workers.execute(this::drain);
            return true;
        } catch (RuntimeException | Error e) {
            // The client is closed, or no thread can be had.
            abandon();
            return false;
        }
    }

    private void drain() {
        for (Runnable task = next(); task != null; task = next()) {
            task.run();
        }
    }

    private synchronized @Nullable Runnable next() {
        Runnable task = tasks.poll();
        running = task != null;
        return task;
    }

    private synchronized void abandon() {
        tasks.clear();
        running = false;
    }
}
