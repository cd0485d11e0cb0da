package dev.apiwright.value;

/**
 * An integer that is usually one of a known few. A value that the spec does not know is kept as it came, so that a
 * service can add values without breaking its clients. Two values are equal when their numbers are. Immutable.
 */
public abstract class OpenIntEnum {
    private final long value;

    /**
     * @param value the number as it stands on the wire
     */
    protected OpenIntEnum(long value) {
        this.value = value;
    }

    /** The number as it stands on the wire. */
    public final long value() {
        return value;
    }

    @Override
    @SuppressWarnings("EqualsGetClass") // values of two enumerations are never equal
    public final boolean equals(Object other) {
        return other != null && other.getClass() == getClass() && ((OpenIntEnum) other).value == value;
    }

    @Override
    public final int hashCode() {
        return Long.hashCode(value);
    }

    /** The number as it stands on the wire. */
    @Override
    public final String toString() {
        return Long.toString(value);
    }
}
