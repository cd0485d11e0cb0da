package dev.apiwright.client;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

/** A second later at every look. */
final class TickingClock extends Clock {
    private final AtomicInteger seconds = new AtomicInteger();

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return Things.NOW.plusSeconds(seconds.incrementAndGet());
    }
}
