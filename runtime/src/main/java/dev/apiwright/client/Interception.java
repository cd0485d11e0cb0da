package dev.apiwright.client;

import dev.apiwright.error.Attempt;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** One interceptor in one call. Its methods run one after the other, on workers. */
final class Interception {
    /** More than a call has to tell: ten attempts, twice, and its end. */
    private static final int MOST_WAITING = 64;

    private final InterceptorGuard guard;
    private final Interceptor interceptor;
    private final SerialQueue queue;
    /** Lets the attempt go on that waits, or waited last: behind any method that is late, not only its own. */
    private volatile Runnable goOn = () -> {};

    Interception(InterceptorGuard guard, Executor workers) {
        this.guard = guard;
        this.interceptor = guard.forCall();
        this.queue = new SerialQueue(workers, MOST_WAITING);
    }

    /** Completes with the headers to add, when the interceptor has returned or taken too long; never fails. */
    CompletableFuture<Map<String, String>> before(OutgoingAttempt attempt) {
        CompletableFuture<Map<String, String>> headers = new CompletableFuture<>();
        Runnable release = () -> headers.complete(attempt.seal());
        // Before it is asked whether one is late: either that finds it late, or whoever is late finds this.
        goOn = release;
        if (!tell(() -> interceptor.beforeAttempt(attempt), release)) {
            release.run();
        }
        return headers;
    }

    void afterAttempt(CallInfo call, Attempt attempt) {
        tell(() -> interceptor.afterAttempt(call, attempt), () -> {});
    }

    void afterCall(CallReport report) {
        tell(() -> interceptor.afterCall(report), () -> {});
    }

    /**
     * Has a method run.
     *
     * @param returned run when it has returned
     * @return whether it will be run
     */
    private boolean tell(Runnable method, Runnable returned) {
        return !guard.isOverdue()
                && queue.add(() -> {
                    try {
                        guard.run(interceptor, method, () -> goOn.run());
                    } finally {
                        returned.run();
                    }
                });
    }
}
