package dev.apiwright.client;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The limiter that a client has by itself: a queue for every command that has a rate in its spec. The path is the key,
 * because servers count by it. Thread-safe.
 */
final class CommandLimiter implements RateLimiter {
    private final Scheduler scheduler;
    private final double share;
    private final Map<String, CommandQueue> queues = new ConcurrentHashMap<>();

    /**
     * @param share the part of every rate that this client may use: from 0.001 to 1
     */
    CommandLimiter(Scheduler scheduler, double share) {
        this.scheduler = scheduler;
        this.share = share;
    }

    @Override
    public CompletableFuture<Boolean> acquire(Endpoint<?, ?> endpoint, Duration longestWait) {
        OptionalInt rate = endpoint.rateLimit();
        if (rate.isEmpty()) {
            return CompletableFuture.completedFuture(true);
        }
        return queues.computeIfAbsent(endpoint.path(), path -> queue(rate.getAsInt()))
                .acquire(longestWait);
    }

    private CommandQueue queue(int rate) {
        return new CommandQueue(scheduler, rate * share);
    }

    @Override
    public void throttled(Endpoint<?, ?> endpoint) {
        CommandQueue queue = queues.get(endpoint.path());
        if (queue != null) {
            queue.slowDown();
        }
    }

    @Override
    public void sent(Endpoint<?, ?> endpoint, CompletableFuture<Boolean> leave) {
        CommandQueue queue = queues.get(endpoint.path());
        if (queue != null) {
            queue.sent(leave);
        }
    }

    @Override
    public void answered(Endpoint<?, ?> endpoint, CompletableFuture<Boolean> leave) {
        CommandQueue queue = queues.get(endpoint.path());
        if (queue != null) {
            queue.answered(leave);
        }
    }
}
