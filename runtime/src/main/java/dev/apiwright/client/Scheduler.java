package dev.apiwright.client;

import java.time.Duration;

/**
 * Time as the pipeline sees it: how much has passed, and what is to happen later. An interface, so that a test can move it.
 * Implementations are safe for use by several threads.
 */
public interface Scheduler {
    /** Nanoseconds since some moment; never goes back, whatever happens to the wall clock. */
    long nanoTime();

    /**
     * Runs a task once, after a delay. The task is short and does not block.
     *
     * @return takes the task back when it is run before the task is; otherwise it does nothing
     */
    Runnable schedule(Runnable task, Duration delay);
}
