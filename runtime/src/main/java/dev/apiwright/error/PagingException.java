package dev.apiwright.error;

/** A listing cannot go on. What was delivered before stays valid, and the position is in the message. */
public final class PagingException extends ApiwrightException {
    private static final long serialVersionUID = 1L;

    /** Why a listing cannot go on. */
    public enum Reason {
        /** The server sent a cursor that it had sent before: going on would never end. */
        CURSOR_REPEATED,
        /** A single item is larger than a response may be. */
        ITEM_TOO_LARGE,
        /** The answer lacks what paging needs, for example the total. */
        POSITION_MISSING,
        /** A checkpoint does not belong to this listing, or cannot be read. */
        CHECKPOINT_REFUSED
    }

    private final Reason reason;

    public PagingException(Reason reason, String message, Advice advice, CallDetails details) {
        super(message, advice, Outcome.EXECUTED, details, null);
        this.reason = reason;
    }

    /** Why the listing cannot go on. */
    public Reason reason() {
        return reason;
    }
}
