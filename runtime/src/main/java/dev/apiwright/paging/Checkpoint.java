package dev.apiwright.paging;

import dev.apiwright.error.PagingException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place in a listing, to go on from later, in another process too. It knows which listing it belongs to and is refused
 * by any other. It holds the caller's identity and the servers' names, the position, and in the middle of a page hashes
 * of the page's keys; nothing secret. Immutable.
 */
public final class Checkpoint {
    private final Origin origin;
    private final @Nullable Position position;
    private final int pageSize;
    private final long delivered;
    private final Passed passed;

    /**
     * @param position of the next page; null at the end of the listing
     * @param pageSize to ask for next; 0 when it cannot be chosen
     */
    Checkpoint(Origin origin, @Nullable Position position, int pageSize, long delivered, Passed passed) {
        this.origin = origin;
        this.position = position;
        this.pageSize = pageSize;
        this.delivered = delivered;
        this.passed = passed;
    }

    /**
     * Reads what {@link #encode} wrote; white space around it is ignored.
     *
     * @throws PagingException with the reason {@code CHECKPOINT_REFUSED} when the text is cut, was altered, comes from a
     *     newer version, or is something else
     */
    public static Checkpoint parse(String text) {
        return CheckpointText.parse(text);
    }

    /** One line of printable ASCII with a checksum. */
    public String encode() {
        return CheckpointText.encode(this);
    }

    /** The operation that is listed. */
    public String endpoint() {
        return origin.endpoint();
    }

    /** How many items were delivered up to here, since the listing was started first. */
    public long delivered() {
        return delivered;
    }

    /** Whether the end of the listing was reached: going on from here delivers nothing. */
    public boolean atEnd() {
        return position == null;
    }

    Origin origin() {
        return origin;
    }

    @Nullable
    Position position() {
        return position;
    }

    int pageSize() {
        return pageSize;
    }

    Passed passed() {
        return passed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint that
                && origin.equals(that.origin)
                && Objects.equals(position, that.position)
                && pageSize == that.pageSize
                && delivered == that.delivered
                && passed.equals(that.passed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(origin, position, pageSize, delivered, passed);
    }

    /** For people; use {@link #encode} to store it. */
    @Override
    public String toString() {
        String place = position == null ? "the end" : position.toString();
        return "Checkpoint[" + Failures.oneLine(origin.endpoint()) + " at " + place + ", " + delivered
                + " items delivered]";
    }
}
