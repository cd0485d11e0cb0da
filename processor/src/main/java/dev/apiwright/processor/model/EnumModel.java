package dev.apiwright.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of known values that may grow.
 *
 * @param source the spec file that it stands in
 * @param integers whether values are integers on the wire, otherwise strings
 * @param trim whether white space around a known value is dropped when reading
 */
public record EnumModel(
        String className,
        String source,
        Doc doc,
        @Nullable Doc deprecated,
        boolean integers,
        boolean trim,
        List<ValueModel> values) {
    public EnumModel {
        values = List.copyOf(values);
    }

    boolean hasDeprecatedParts() {
        for (ValueModel value : values) {
            if (value.deprecated() != null) {
                return true;
            }
        }
        return deprecated != null;
    }

    /**
     * A known value.
     *
     * @param wire the text on the wire, or the digits
     */
    public record ValueModel(
            String wire, String constant, Doc doc, @Nullable Doc deprecated) {}
}
