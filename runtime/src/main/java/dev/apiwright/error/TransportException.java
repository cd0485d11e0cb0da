package dev.apiwright.error;

import org.jspecify.annotations.Nullable;

/** The bytes did not get there or back. */
public final class TransportException extends ApiwrightException {
    private static final long serialVersionUID = 1L;

    /** How far the exchange had come. */
    public enum Phase {
        /** Making ready what sends; no host had to do with it. */
        CLIENT,
        /** Finding the host's address. */
        DNS,
        /** Opening the connection. */
        CONNECT,
        /** Securing the connection. */
        TLS,
        /** The request may have been sent, the answer's headers had not come. */
        EXCHANGE,
        /** The headers had come, the body had not ended. */
        BODY;

        /** Whether it comes before the request is sent: what fails in it was not executed. */
        public boolean beforeSending() {
            return compareTo(TLS) <= 0;
        }
    }

    private final Phase phase;
    private final String reason;

    /** A failure before there is anything to tell about the call: what a transport throws. */
    public TransportException(Phase phase, String reason, @Nullable Throwable cause) {
        this(phase, reason, CallDetails.NONE, cause);
    }

    private TransportException(Phase phase, String reason, CallDetails details, @Nullable Throwable cause) {
        super(
                Texts.about(details) + Texts.oneLine(reason),
                phase.beforeSending() && phase != Phase.CLIENT ? Advice.OTHER_HOST : Advice.RETRY,
                phase.beforeSending() ? Outcome.NOT_EXECUTED : Outcome.UNKNOWN,
                details,
                cause);
        this.phase = phase;
        this.reason = reason;
    }

    /** The same error with what is known about the call. */
    public TransportException withDetails(CallDetails details) {
        return new TransportException(phase, reason, details, getCause());
    }

    /** How far the exchange had come. */
    public Phase phase() {
        return phase;
    }
}
