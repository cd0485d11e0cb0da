package dev.apiwright.signing;

/**
 * Proves to the server who calls. Asked once for every attempt, so an implementation whose work is expensive keeps what it
 * has made. Implementations are safe for use by several threads.
 */
public interface RequestSigner {
    /** What to add to the attempt. */
    SignedParameters sign(SigningContext context);

    /**
     * Says that the server refused a signature. The next one has to be a new one; threads that were refused the same
     * signature cause one renewal together.
     *
     * @param refused what {@link #sign} had returned
     */
    default void invalidate(SignedParameters refused) {}

    /**
     * Who signs, as a stable text without anything secret: checkpoints hold it, so that nobody goes on with a listing as
     * somebody else.
     */
    String identity();

    /** For APIs that want no signature. */
    static RequestSigner none() {
        return NoSigner.INSTANCE;
    }
}
