package dev.apiwright.example.simulator.fault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands until it is moved; for the simulator, so that signatures expire when a test says so. Thread-safe. */
public final class MovingClock extends Clock {
    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private MovingClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** A clock that shows this moment. */
    public static MovingClock at(Instant start) {
        return new MovingClock(new AtomicReference<>(start), ZoneOffset.UTC);
    }

    /** Moves it; backwards when the span is negative. */
    public void move(Duration span) {
        now.updateAndGet(instant -> instant.plus(span));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** A clock of another zone that moves with this one. */
    @Override
    public Clock withZone(ZoneId otherZone) {
        return new MovingClock(now, otherZone);
    }
}
