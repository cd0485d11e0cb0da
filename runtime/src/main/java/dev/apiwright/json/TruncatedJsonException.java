package dev.apiwright.json;

/**
 * The text ended before its root value did: the connection was cut, the answer is not wrong. It is kept apart from
 * {@link dev.apiwright.error.DecodeException} because a cut answer is a fault of the transport and may be asked for
 * again. The call pipeline turns it into a {@link dev.apiwright.error.TransportException}; callers of a client never
 * see it.
 */
public final class TruncatedJsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TruncatedJsonException(int length) {
        super("the JSON text ends after " + length + " bytes, before its root value is complete");
    }
}
