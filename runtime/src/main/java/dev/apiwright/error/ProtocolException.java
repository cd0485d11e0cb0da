package dev.apiwright.error;

/** An answer came, but not one that this API gives: a gateway's error page, a redirect, an empty body, no envelope. */
public final class ProtocolException extends ApiwrightException {
    private static final long serialVersionUID = 1L;

    private final int status;

    public ProtocolException(int status, String message, Advice advice, Outcome outcome, CallDetails details) {
        super(Texts.oneLine(message), advice, outcome, details, null);
        this.status = status;
    }

    /** The HTTP status of the answer. */
    public int status() {
        return status;
    }
}
