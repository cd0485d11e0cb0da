package dev.apiwright.client;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class InterruptibleTest {
    /** A call may end in the moment before its signer is asked. */
    @Test
    void workThatBeginsAfterTheInterruptIsInterruptedToo() {
        Interruptible work = new Interruptible();
        work.interrupt();
        assertTrue(work.run(() -> Thread.currentThread().isInterrupted()));
        assertFalse(Thread.currentThread().isInterrupted());
    }
}
