package dev.apiwright.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a generated request, so that it can be compared and shown. Two are equal when type, names and values are.
 * Not thread-safe.
 */
public final class Fields {
    private static final int MAX_SHOWN = 200;

    private final String type;
    private final List<String> names = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    private Fields(String type) {
        this.type = type;
    }

    /**
     * Starts with no fields.
     *
     * @param type the simple name of the request's type
     */
    public static Fields of(String type) {
        return new Fields(Objects.requireNonNull(type, "type"));
    }

    /** Adds a field; null: it is absent. */
    public Fields add(String name, @Nullable Object value) {
        names.add(name);
        values.add(value);
        return this;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fields that
                && type.equals(that.type)
                && names.equals(that.names)
                && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** {@code ListRequest[groupId=g1, limit=100]}: absent fields are left out, long values are cut. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(type).append('[');
        String separator = "";
        for (int i = 0; i < names.size(); i++) {
            Object value = values.get(i);
            if (value != null) {
                text.append(separator).append(names.get(i)).append('=').append(shown(value.toString()));
                separator = ", ";
            }
        }
        return text.append(']').toString();
    }

    private static String shown(String value) {
        String cut = value.length() <= MAX_SHOWN ? value : value.substring(0, MAX_SHOWN) + "…";
        return cut.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }
}
