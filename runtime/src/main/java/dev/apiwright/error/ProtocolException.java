package dev.apiwright.error;

/**
 * An answer came, but not one that this API gives: a gateway's error page, a redirect, an empty body, no envelope, or more
 * bytes than the client takes (then {@link #advice()} is {@link Advice#SMALLER_PAGE}).
 */
public final class ProtocolException extends ApiwrightException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String reason;

    /** A failure before there is anything to tell about the call. */
    public ProtocolException(int status, String reason, Advice advice, Outcome outcome) {
        this(status, reason, advice, outcome, CallDetails.NONE);
    }

    private ProtocolException(int status, String reason, Advice advice, Outcome outcome, CallDetails details) {
        super(Texts.about(details) + Texts.oneLine(reason), advice, outcome, details, null);
        this.status = status;
        this.reason = reason;
    }

    /** The same error with what is known about the call. */
    public ProtocolException withDetails(CallDetails details) {
        return new ProtocolException(status, reason, advice(), outcome(), details);
    }

    /** The HTTP status of the answer. */
    public int status() {
        return status;
    }
}
