package dev.apiwright.client;

import dev.apiwright.transport.HttpTransport;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Settings of a client all of whose steps run on the thread that brings them about. */
final class OneThread {
    private static final Duration LONG = Duration.ofSeconds(30);

    private OneThread() {}

    static ClientSettings settings(
            HttpTransport transport, Scheduler scheduler, RateLimiter limiter, EventRecorder events) {
        return new ClientSettings(
                "things",
                Servers.of("a.example.com"),
                Things.credentials().signer(),
                limiter,
                LONG,
                LONG,
                3,
                1024,
                "test",
                transport,
                Clock.systemUTC(),
                new FakeRandom(),
                scheduler,
                Runnable::run,
                Runnable::run,
                List.of(),
                Logs::new,
                events,
                () -> {});
    }
}
