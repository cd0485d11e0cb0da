package dev.apiwright.error;

import org.jspecify.annotations.Nullable;

/**
 * The deadline of the whole call passed, or the next step could only have ended after it. {@link #times()} and the message
 * say where the time went.
 */
public final class DeadlineException extends ApiwrightException {
    private static final long serialVersionUID = 1L;

    /**
     * Made when the time is up.
     *
     * @param message what was under way; where the time went is added
     * @param outcome as far as the attempts in the details do not say otherwise
     * @param cause the failure of the last attempt, where one had failed before the time was up
     */
    public DeadlineException(String message, Outcome outcome, CallDetails details, @Nullable Throwable cause) {
        super(
                Texts.about(details) + message + " (the time went into: " + details.times() + ")",
                Advice.RETRY,
                outcome,
                details,
                cause);
    }

    /** Where the call's time went, all attempts together. All zero in a copy that was serialised; the message still tells. */
    public PhaseTimes times() {
        return details().times();
    }
}
