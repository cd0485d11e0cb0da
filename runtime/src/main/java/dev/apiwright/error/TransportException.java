package dev.apiwright.error;

import org.jspecify.annotations.Nullable;

/** The bytes did not get there or back. */
public final class TransportException extends ApiwrightException {
    private static final long serialVersionUID = 1L;

    /** How far the exchange had come. */
    public enum Phase {
        /** Finding the host's address. */
        DNS,
        /** Opening the connection. */
        CONNECT,
        /** Securing the connection. */
        TLS,
        /** The request may have been sent, the answer's headers had not come. */
        EXCHANGE,
        /** The headers had come, the body had not ended. */
        BODY
    }

    private final Phase phase;

    public TransportException(
            Phase phase, String message, Outcome outcome, CallDetails details, @Nullable Throwable cause) {
        super(message, phase.compareTo(Phase.TLS) <= 0 ? Advice.OTHER_HOST : Advice.RETRY, outcome, details, cause);
        this.phase = phase;
    }

    /** How far the exchange had come. */
    public Phase phase() {
        return phase;
    }
}
