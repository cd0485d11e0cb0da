package dev.apiwright.client;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to pause before an attempt: a random part of a span that doubles each time ("full jitter"), so that callers which
 * failed together do not come back together.
 */
final class Backoff {
    private static final Duration BASE = Duration.ofMillis(50);
    private static final Duration THROTTLED_BASE = Duration.ofSeconds(1);
    private static final Duration CAP = Duration.ofSeconds(20);
    /** How much longer than its own pause a client waits because a server asks for it. */
    private static final Duration HINT_ALLOWANCE = Duration.ofSeconds(5);

    private static final int MAX_DOUBLINGS = 20;

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /**
     * @param retry 1 for the first retry
     * @param throttled whether the server said that there are too many calls
     * @param hint how long the server asks to wait, where it does
     */
    Duration pause(int retry, boolean throttled, Optional<Duration> hint) {
        Duration base = throttled ? THROTTLED_BASE : BASE;
        long span = Math.min(CAP.toNanos(), base.toNanos() << Math.min(retry - 1, MAX_DOUBLINGS));
        Duration computed = Duration.ofNanos(random.nextLong(span + 1));
        return hint.map(asked -> clamp(asked, computed, computed.plus(HINT_ALLOWANCE)))
                .orElse(computed);
    }

    private static Duration clamp(Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0) {
            return least;
        }
        return value.compareTo(most) > 0 ? most : value;
    }
}
