package dev.apiwright.processor.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A named type as written. */
public sealed interface TypeSpec {
    Located<String> name();

    @Nullable
    Located<String> doc();

    @Nullable
    Located<String> deprecated();

    /** An object with fields. */
    record RecordSpec(
            Located<String> name,
            @Nullable Located<String> doc,
            @Nullable Located<String> deprecated,
            List<FieldSpec> fields)
            implements TypeSpec {}

    /**
     * A set of known values that may grow.
     *
     * @param base what the values are on the wire
     * @param trim whether white space around a known value is dropped when reading
     */
    record EnumSpec(
            Located<String> name,
            @Nullable Located<String> doc,
            @Nullable Located<String> deprecated,
            Base base,
            boolean trim,
            List<ValueSpec> values)
            implements TypeSpec {

        /** What the values of an enum are on the wire. */
        public enum Base {
            STRING,
            INTEGER
        }
    }

    /**
     * A known value of an enum.
     *
     * @param value as text; the digits when the enum is over integers
     * @param java the name of the constant, where the spec chooses one
     */
    record ValueSpec(
            Located<String> value,
            @Nullable Located<String> java,
            @Nullable Located<String> doc,
            @Nullable Located<String> deprecated) {}
}
