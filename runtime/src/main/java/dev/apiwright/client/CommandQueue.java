package dev.apiwright.client;

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
    private final Set<CompletableFuture<Boolean>> waiting = new LinkedHashSet<>();
    private @Nullable Alarm alarm;

    CommandQueue(Scheduler scheduler, double perSecond) {
        this.scheduler = scheduler;
        this.pace = new Pace(perSecond, scheduler.nanoTime());
    }

    /** As {@link RateLimiter#acquire} promises. */
    CompletableFuture<Boolean> acquire(Duration longestWait) {
        CompletableFuture<Boolean> waiter = new CompletableFuture<>();
        synchronized (this) {
            long now = scheduler.nanoTime();
            Duration wait = Duration.ofNanos(pace.untilFree(now, waiting.size()));
            if (wait.compareTo(longestWait) >= 0) {
                return CompletableFuture.completedFuture(false);
            }
            if (waiting.isEmpty() && pace.take(now)) {
                return CompletableFuture.completedFuture(true);
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

    /** Those behind move up: the alarm is for whoever is first. */
    private void leave(CompletableFuture<Boolean> waiter) {
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
            delay = pace.untilFree(scheduler.nanoTime(), 0);
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
        List<CompletableFuture<Boolean>> granted;
        synchronized (this) {
            if (alarm != mine) {
                return;
            }
            alarm = null;
            granted = takeFirst();
        }
        for (CompletableFuture<Boolean> waiter : granted) {
            if (!waiter.complete(true)) {
                giveBack();
            }
        }
        setAlarm();
    }

    private List<CompletableFuture<Boolean>> takeFirst() {
        List<CompletableFuture<Boolean>> granted = new ArrayList<>();
        Iterator<CompletableFuture<Boolean>> all = waiting.iterator();
        while (all.hasNext() && pace.take(scheduler.nanoTime())) {
            granted.add(all.next());
            all.remove();
        }
        return granted;
    }

    /** A waiter was cancelled in the moment in which its turn had come. */
    private synchronized void giveBack() {
        pace.giveBack();
    }

    private static final class Alarm {
        volatile Runnable stop = () -> {};
    }
}
