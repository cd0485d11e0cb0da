package dev.apiwright.processor.model;

import dev.apiwright.processor.model.TypeModel.ScalarModel;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a request, response or record.
 *
 * @param wireName in the JSON
 * @param aliases other wire names accepted when reading
 * @param name in Java
 * @param absent the value on the wire that means "not there", as Java's literal without a suffix or as a text; null: none
 * @param fill what is sent when a condition holds and nothing is set; null: nothing
 * @param since empty when the spec does not say
 * @param deprecated what to use in its place; null: it is not deprecated
 */
public record FieldModel(
        String wireName,
        List<String> aliases,
        String name,
        TypeModel type,
        boolean required,
        Limits limits,
        @Nullable Object absent,
        @Nullable Fill fill,
        Doc doc,
        Doc since,
        @Nullable Doc deprecated) {
    public FieldModel {
        aliases = List.copyOf(aliases);
    }

    /** What values may be; null: not limited. */
    public record Limits(
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable Integer minBytes,
            @Nullable Integer maxBytes,
            @Nullable Integer minItems,
            @Nullable Integer maxItems,
            @Nullable String pattern) {
        /** Whether there is any. */
        public boolean any() {
            return min != null
                    || max != null
                    || minBytes != null
                    || maxBytes != null
                    || minItems != null
                    || maxItems != null
                    || pattern != null;
        }
    }

    /**
     * A value that is sent for a field that is not set.
     *
     * @param value a {@code String}, {@code BigDecimal} or {@code Boolean}
     */
    public record Fill(ConditionModel when, Object value) {}

    /** Whether the field is a scalar that Java can hold in a primitive. */
    public boolean isPrimitive() {
        return type instanceof ScalarModel scalar && scalar.row().hasPrimitive();
    }
}
