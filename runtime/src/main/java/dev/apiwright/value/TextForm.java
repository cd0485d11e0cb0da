package dev.apiwright.value;

import org.jspecify.annotations.Nullable;

/**
 * Builds the {@code toString} of a request: the fields that are there, each on the same line, long values cut.
 * Not thread-safe.
 */
final class TextForm {
    private static final int MAX_VALUE_LENGTH = 200;

    private final StringBuilder text;
    private String separator = "";

    /**
     * @param type the name of the type
     */
    TextForm(String type) {
        text = new StringBuilder(type).append('[');
    }

    /** Adds a field; one that is null is left out. */
    TextForm field(String name, @Nullable Object value) {
        if (value != null) {
            text.append(separator).append(name).append('=').append(shown(value.toString()));
            separator = ", ";
        }
        return this;
    }

    @Override
    public String toString() {
        return text + "]";
    }

    private static String shown(String value) {
        String cut = value.length() <= MAX_VALUE_LENGTH ? value : value.substring(0, MAX_VALUE_LENGTH) + "…";
        return cut.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }
}
