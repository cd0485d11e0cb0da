package dev.apiwright.example.simulator.fault;

import java.util.concurrent.CountDownLatch;

/** Holds whoever passes it, once it is shut, until it is opened; interrupts do not open it, but are kept. */
final class Gate {
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);
    private volatile boolean shut;

    void shut() {
        shut = true;
    }

    void pass() {
        if (!shut) {
            return;
        }
        reached.countDown();
        boolean interrupted = false;
        while (opened.getCount() > 0) {
            try {
                opened.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void awaitReached() throws InterruptedException {
        reached.await();
    }

    void open() {
        shut = false;
        opened.countDown();
    }
}
