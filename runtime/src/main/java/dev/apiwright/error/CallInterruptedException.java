package dev.apiwright.error;

/**
 * The calling thread was interrupted (its interrupt flag is set again), or the client was closed. The exchange has been
 * ended; nothing is sent afterwards.
 */
public final class CallInterruptedException extends ApiwrightException {
    private static final long serialVersionUID = 1L;

    /**
     * Made when a call is ended from outside.
     *
     * @param message what ended it
     * @param outcome as far as the attempts in the details do not say otherwise
     */
    public CallInterruptedException(String message, Outcome outcome, CallDetails details) {
        super(Texts.about(details) + message, Advice.NONE, outcome, details, null);
    }
}
