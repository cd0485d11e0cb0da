package dev.apiwright.error;

/**
 * The calling thread was interrupted, or the client was closed, while the call was under way. The thread's interrupt flag
 * is set again. The exchange has been ended; nothing is sent afterwards.
 */
public final class CallInterruptedException extends ApiwrightException {
    private static final long serialVersionUID = 1L;

    public CallInterruptedException(String message, Outcome outcome, CallDetails details) {
        super(message, Advice.NONE, outcome, details, null);
    }
}
