package dev.apiwright.client;

import java.time.Duration;

/** The moment at which a call has to be over, whatever it is doing then. */
final class Deadline {
    private final Scheduler scheduler;
    private final long end;

    Deadline(Scheduler scheduler, Duration timeout) {
        this.scheduler = scheduler;
        this.end = scheduler.nanoTime() + timeout.toNanos();
    }

    /** What is left; zero or less when it has passed. */
    Duration remaining() {
        return Duration.ofNanos(end - scheduler.nanoTime());
    }

    /** Whether nothing that starts after a pause could still be in time. */
    boolean passesWithin(Duration pause) {
        return pause.compareTo(remaining()) >= 0;
    }
}
