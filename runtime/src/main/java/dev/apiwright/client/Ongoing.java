package dev.apiwright.client;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The one thing that a call is waiting for, and how to stop it. A step that begins while the call is being ended is stopped
 * too: either the end finds it, or it finds the end. Stopping a thing twice, or one that is done, does nothing.
 */
final class Ongoing {
    static final Runnable NOTHING = () -> {};

    private final AtomicBoolean over = new AtomicBoolean();
    private volatile Runnable stop = NOTHING;

    boolean isOver() {
        return over.get();
    }

    /** The next thing; the one before it is done. */
    void begin(Runnable howToStop) {
        stop = howToStop;
        if (over.get()) {
            howToStop.run();
        }
    }

    /** Whether it is this that ends the call: only the first is. */
    boolean end() {
        return over.compareAndSet(false, true);
    }

    void stop() {
        stop.run();
    }
}
