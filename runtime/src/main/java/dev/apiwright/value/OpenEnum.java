package dev.apiwright.value;

import java.util.Objects;

/**
 * A text value that is usually one of a known few. A value that the spec does not know is kept as it came, so that a
 * service can add values without breaking its clients. Two values are equal when their texts are. Immutable.
 */
public abstract class OpenEnum {
    private final String value;

    /**
     * @param value the text as it stands on the wire
     */
    protected OpenEnum(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** The text as it stands on the wire. */
    public final String value() {
        return value;
    }

    @Override
    @SuppressWarnings("EqualsGetClass") // values of two enumerations are never equal
    public final boolean equals(Object other) {
        return other != null && other.getClass() == getClass() && ((OpenEnum) other).value.equals(value);
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    /** The text as it stands on the wire. */
    @Override
    public final String toString() {
        return value;
    }
}
