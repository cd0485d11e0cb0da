package dev.apiwright.error;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything that a generated client throws on its own account. The tree is sealed, so a {@code switch} over
 * its kinds is complete. No message, field or {@code toString} of it holds a signature, a key, a query or a request's body.
 * Errors can be serialised; the {@link #details() details of the call} stay with the process that made them.
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
        this.outcome = details.ofAll(Objects.requireNonNull(outcome, "outcome"));
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

    /** The host of the last attempt, without path or query; empty when there was none. */
    public final String host() {
        return details().host();
    }

    /** Every attempt of the call, in order; empty when none was begun. */
    public final List<Attempt> attempts() {
        return details().attempts();
    }

    /** What is known about the call. */
    public final CallDetails details() {
        // Null only in a copy that was serialised: attempts stay with the process that made them.
        return details == null ? CallDetails.NONE : details;
    }
}
