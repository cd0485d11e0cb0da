package dev.apiwright.client;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of one client: a timer, and workers that decode answers and run what callers have chained to a call. There
 * are as many workers as are needed at a time, so that a caller who blocks in a callback blocks nobody else. All of them are
 * daemons.
 */
final class ClientThreads implements Scheduler, AutoCloseable {
    private final ScheduledThreadPoolExecutor timer =
            new ScheduledThreadPoolExecutor(1, task -> daemon(task, "apiwright-timer"));
    private final ExecutorService workers = Executors.newCachedThreadPool(task -> daemon(task, "apiwright-worker"));

    ClientThreads() {
        timer.setRemoveOnCancelPolicy(true);
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    ExecutorService workers() {
        return workers;
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public Runnable schedule(Runnable task, Duration delay) {
        try {
            Future<?> future = timer.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
            return () -> future.cancel(false);
        } catch (RejectedExecutionException e) {
            // The client is being closed, and that ends every call by itself.
            return Ongoing.NOTHING;
        }
    }

    /** Work that was handed over before is still done, so that nobody waits for ever. */
    @Override
    public void close() {
        timer.shutdownNow();
        workers.shutdown();
    }
}
