package dev.apiwright.error;

import org.jspecify.annotations.Nullable;

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

    /**
     * @param cause the error of the call that ended the listing; null when its response did
     */
    public PagingException(
            Reason reason, String message, Advice advice, CallDetails details, @Nullable Throwable cause) {
        super(message, advice, outcome(reason), details, cause);
        this.reason = reason;
    }

    /** Why the listing cannot go on. */
    public Reason reason() {
        return reason;
    }

    private static Outcome outcome(Reason reason) {
        return reason == Reason.CHECKPOINT_REFUSED ? Outcome.NOT_EXECUTED : Outcome.EXECUTED;
    }
}
