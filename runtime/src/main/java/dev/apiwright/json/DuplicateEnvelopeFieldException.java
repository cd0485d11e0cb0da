package dev.apiwright.json;

/**
 * An answer holds a field of its envelope twice, so that nobody can tell whether the call worked. The call pipeline
 * turns it into a {@link dev.apiwright.error.ProtocolException}; callers of a client never see it.
 */
public final class DuplicateEnvelopeFieldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    DuplicateEnvelopeFieldException(String field) {
        super("the answer holds " + field + " twice");
        this.field = field;
    }

    /** The wire name of the field. */
    public String field() {
        return field;
    }
}
