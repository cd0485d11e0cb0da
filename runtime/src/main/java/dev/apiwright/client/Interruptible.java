package dev.apiwright.client;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else's work on one of the client's workers, which can be interrupted, and it alone; so is what begins after that.
 * Thread-safe.
 */
final class Interruptible {
    private @Nullable Thread thread;
    private boolean interrupted;

    /** Runs the work; leaves the worker without an interrupt that was meant for it. */
    <T> T run(Supplier<T> work) {
        enter(Thread.currentThread());
        try {
            return work.get();
        } finally {
            enter(null);
            Thread.interrupted();
        }
    }

    private synchronized void enter(@Nullable Thread now) {
        thread = now;
        if (now != null && interrupted) {
            now.interrupt();
        }
    }

    synchronized void interrupt() {
        interrupted = true;
        if (thread != null) {
            thread.interrupt();
        }
    }
}
