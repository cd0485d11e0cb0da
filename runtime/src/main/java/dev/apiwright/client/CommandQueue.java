package dev.apiwright.client;

import dev.apiwright.client.Pace.Departure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Those who wait for one command's pace, in the order in which they came. One alarm at a time wakes the first. Futures are
 * completed and alarms set outside the lock, because either may run somebody's code. Thread-safe.
 */
final class CommandQueue {
    private final Scheduler scheduler;
    private final Pace pace;
    private final Set<Leave> waiting = new LinkedHashSet<>();
    private @Nullable Alarm alarm;

    CommandQueue(Scheduler scheduler, double perSecond) {
        this.scheduler = scheduler;
        this.pace = new Pace(perSecond, scheduler.nanoTime());
    }

    /** As {@link RateLimiter#acquire} promises. */
    CompletableFuture<Boolean> acquire(Duration longestWait) {
        Leave waiter = new Leave();
        synchronized (this) {
            long now = scheduler.nanoTime();
            if (!pace.comesWithin(now, waiting.size(), longestWait.toNanos())) {
                return CompletableFuture.completedFuture(false);
            }
            if (waiting.isEmpty() && waiter.take(now)) {
                waiter.complete(true);
                return waiter;
            }
            waiting.add(waiter);
        }
        waiter.whenComplete((granted, failure) -> leave(waiter));
        try {
            setAlarm();
        } catch (RuntimeException | Error e) {
            // The scheduler is somebody's code: this call fails, and the queue goes on.
            waiter.completeExceptionally(e);
        }
        return waiter;
    }

    synchronized void slowDown() {
        pace.slowDown(scheduler.nanoTime());
    }

    /** As {@link RateLimiter#sent} says; for what {@link #acquire} gave. */
    synchronized void sent(CompletableFuture<Boolean> acquired) {
        if (acquired instanceof Leave leave && leave.departure != null) {
            pace.sent(leave.departure, scheduler.nanoTime());
        }
    }

    /** As {@link RateLimiter#answered} says; for what {@link #acquire} gave. */
    synchronized void answered(CompletableFuture<Boolean> acquired) {
        if (acquired instanceof Leave leave && leave.departure != null) {
            pace.answered(leave.departure, scheduler.nanoTime());
        }
    }

    /** Those behind move up: the alarm is for whoever is first. */
    private void leave(Leave waiter) {
        Alarm unneeded = null;
        synchronized (this) {
            if (waiting.remove(waiter) && waiting.isEmpty()) {
                unneeded = alarm;
                alarm = null;
            }
        }
        if (unneeded != null) {
            unneeded.stop.run();
        }
    }

    private void setAlarm() {
        Alarm mine = new Alarm();
        long delay;
        synchronized (this) {
            if (alarm != null || waiting.isEmpty()) {
                return;
            }
            delay = pace.untilFree(scheduler.nanoTime());
            alarm = mine;
        }
        try {
            mine.stop = scheduler.schedule(() -> ring(mine), Duration.ofNanos(delay));
        } catch (RuntimeException | Error e) {
            forget(mine);
            throw e;
        }
        if (!isCurrent(mine)) {
            mine.stop.run();
        }
    }

    /** An alarm that will never ring must not keep others from setting one. */
    private synchronized void forget(Alarm broken) {
        if (alarm == broken) {
            alarm = null;
        }
    }

    private synchronized boolean isCurrent(Alarm mine) {
        return alarm == mine;
    }

    private void ring(Alarm mine) {
        List<Leave> granted;
        synchronized (this) {
            if (alarm != mine) {
                return;
            }
            alarm = null;
            granted = takeFirst();
        }
        for (Leave waiter : granted) {
            if (!waiter.complete(true)) {
                giveBack(waiter);
            }
        }
        setAlarm();
    }

    private List<Leave> takeFirst() {
        List<Leave> granted = new ArrayList<>();
        Iterator<Leave> all = waiting.iterator();
        while (all.hasNext()) {
            Leave first = all.next();
            if (!first.take(scheduler.nanoTime())) {
                break;
            }
            granted.add(first);
            all.remove();
        }
        return granted;
    }

    /** A waiter was cancelled in the moment in which its turn had come. */
    private synchronized void giveBack(Leave waiter) {
        if (waiter.departure != null) {
            pace.giveBack(waiter.departure);
        }
    }

    /** Leave to make an attempt; {@link #departure} is used under the queue's lock. */
    private final class Leave extends CompletableFuture<Boolean> {
        private @Nullable Departure departure;

        boolean take(long now) {
            departure = pace.take(now);
            return departure != null;
        }
    }

    private static final class Alarm {
        volatile Runnable stop = () -> {};
    }
}
