package dev.apiwright.error;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything that a generated client throws on its own account. The tree is sealed, so a {@code switch} over
 * its kinds is complete. No message, field or {@code toString} of it holds a signature, a key, a query or a body.
 */
public abstract sealed class ApiwrightException extends RuntimeException
        permits ApiException,
                CallInterruptedException,
                DeadlineException,
                DecodeException,
                InvalidRequestException,
                PagingException,
                ProtocolException,
                TransportException {
    private static final long serialVersionUID = 1L;

    private final Advice advice;
    private final Outcome outcome;
    private final transient CallDetails details;

    ApiwrightException(String message, Advice advice, Outcome outcome, CallDetails details, @Nullable Throwable cause) {
        super(message, cause);
        this.advice = Objects.requireNonNull(advice, "advice");
        this.details = Objects.requireNonNull(details, "details");
        this.outcome = ofAllAttempts(Objects.requireNonNull(outcome, "outcome"), details);
    }

    /** The last attempt was perhaps not carried out, but one before it may have been. */
    private static Outcome ofAllAttempts(Outcome last, CallDetails details) {
        boolean allKnown = details.attempts().stream().allMatch(attempt -> attempt.outcome() == Outcome.NOT_EXECUTED);
        return last == Outcome.NOT_EXECUTED && !allKnown ? Outcome.UNKNOWN : last;
    }

    /** What to do about it. */
    public final Advice advice() {
        return advice;
    }

    /** Whether the server carried the call out, in any of its attempts. */
    public final Outcome outcome() {
        return outcome;
    }

    /** The operation that failed, for example {@code getGroupMemberInfo}; empty when there was none yet. */
    public final String endpoint() {
        return details().endpoint();
    }

    /** Every attempt of the call, in order; empty when nothing was sent. */
    public final List<Attempt> attempts() {
        return details().attempts();
    }

    /** What is known about the call. */
    public final CallDetails details() {
        // Null only in a copy that was serialised: attempts stay with the process that made them.
        return details == null ? CallDetails.NONE : details;
    }
}
