package dev.apiwright.client;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one interceptor of a client from doing harm: what it throws is dropped, and while it is overdue in one call, it is left
 * out of all others, or every call would leave a worker behind in it. Thread-safe.
 */
final class InterceptorGuard {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int PART_OF_A_CALL = 10;

    private final Supplier<? extends Interceptor> source;
    private final Scheduler scheduler;
    private final Duration patience;
    private final ClientLog log;
    private final AtomicInteger overdue = new AtomicInteger();
    private final AtomicBoolean failureTold = new AtomicBoolean();
    private final AtomicBoolean delayTold = new AtomicBoolean();

    InterceptorGuard(Supplier<? extends Interceptor> source, Scheduler scheduler, Duration callTimeout, ClientLog log) {
        this.source = source;
        this.scheduler = scheduler;
        Duration part = callTimeout.dividedBy(PART_OF_A_CALL);
        this.patience = part.compareTo(PATIENCE) < 0 ? part : PATIENCE;
        this.log = log;
    }

    /** The interceptor for one call; one that does nothing when none can be had. */
    Interceptor forCall() {
        try {
            Interceptor given = source.get();
            if (given != null) {
                return given;
            }
            failed("of a call", new NullPointerException("no interceptor was supplied"));
        } catch (RuntimeException | Error e) {
            failed("of a call", e);
        }
        return new Interceptor() {};
    }

    boolean isOverdue() {
        return overdue.get() > 0;
    }

    /**
     * Runs one of its methods.
     *
     * @param whenLate run, on the timer's thread, when it takes too long
     */
    void run(Interceptor interceptor, Runnable method, Runnable whenLate) {
        Watch watch = new Watch(interceptor.getClass().getName(), whenLate);
        Runnable stop = () -> {};
        try {
            stop = scheduler.schedule(watch::late, patience);
            method.run();
        } catch (RuntimeException | Error e) {
            failed(interceptor.getClass().getName(), e);
        } finally {
            watch.returned();
            stop.run();
        }
    }

    private void failed(String name, Throwable problem) {
        if (failureTold.compareAndSet(false, true)) {
            log.interceptorFailed(name, problem);
        }
    }

    /** One run of a method: it returns, or it is late and then returns. */
    private final class Watch {
        private final String name;
        private final Runnable whenLate;
        private @Nullable Boolean late;

        Watch(String name, Runnable whenLate) {
            this.name = name;
            this.whenLate = whenLate;
        }

        void late() {
            synchronized (this) {
                if (late != null) {
                    return;
                }
                late = true;
                overdue.incrementAndGet();
            }
            whenLate.run();
            if (delayTold.compareAndSet(false, true)) {
                log.interceptorHangs(name, patience);
            }
        }

        synchronized void returned() {
            if (late != null) {
                overdue.decrementAndGet();
            }
            late = false;
        }
    }
}
