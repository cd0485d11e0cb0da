package dev.apiwright.error;

import org.jspecify.annotations.Nullable;

/** The deadline of the whole call passed, or the next step could only have ended after it. */
public final class DeadlineException extends ApiwrightException {
    private static final long serialVersionUID = 1L;

    /**
     * @param cause the failure of the last attempt, where one had failed before the time was up
     */
    public DeadlineException(String message, Outcome outcome, CallDetails details, @Nullable Throwable cause) {
        super(message, Advice.RETRY, outcome, details, cause);
    }
}
