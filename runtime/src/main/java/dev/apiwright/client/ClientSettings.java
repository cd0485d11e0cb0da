package dev.apiwright.client;

import dev.apiwright.signing.RequestSigner;
import dev.apiwright.transport.HttpTransport;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What a client is made of, checked. Kept out of {@link ClientBuilder} so that nobody can change it while calls run.
 *
 * @param closing closes the parts that the client made for itself; those that its user gave belong to the user
 */
record ClientSettings(
        String api,
        Servers servers,
        RequestSigner signer,
        RateLimiter rateLimiter,
        Duration callTimeout,
        Duration attemptTimeout,
        int maxAttempts,
        int maxResponseBytes,
        String userAgent,
        HttpTransport transport,
        Clock clock,
        RandomGenerator random,
        Scheduler scheduler,
        Executor workers,
        Executor callbacks,
        List<Supplier<? extends Interceptor>> interceptors,
        Supplier<System.Logger> logger,
        EventRecorder events,
        Runnable closing) {}
