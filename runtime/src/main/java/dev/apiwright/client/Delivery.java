package dev.apiwright.client;

import java.util.List;
import java.util.concurrent.Executor;

/**
 * Hands a result to a caller's future, and so runs what is chained to it: on the callers' executor, never on a thread of
 * the HTTP client or of the timer. An executor that refuses does not keep the result from its caller.
 */
final class Delivery {
    private final List<Executor> executors;

    Delivery(Executor callbacks, Executor workers) {
        this.executors = List.of(callbacks, workers);
    }

    void run(Runnable task) {
        for (Executor executor : executors) {
            try {
                executor.execute(task);
                return;
            } catch (RuntimeException | Error e) {
                // Full, shut down, broken, or without a thread: the next one.
            }
        }
        // Both are: a result that nobody gets would be worse than a callback on the thread that brings it.
        task.run();
    }
}
