package dev.apiwright.processor.model;

import dev.apiwright.processor.type.ScalarType;

/** The type of a field or of an element. */
public sealed interface TypeModel {
    /**
     * A scalar.
     *
     * @param trim whether white space around a text is dropped when reading
     */
    record ScalarModel(ScalarType row, boolean trim) implements TypeModel {}

    /** An open enum; over integers, or over strings. */
    record EnumRef(String className, boolean integers) implements TypeModel {}

    /**
     * A record of the spec.
     *
     * @param checked whether its values have constraints to check before they are sent
     */
    record RecordRef(String className, boolean checked) implements TypeModel {}

    /** A JSON array. */
    record ListModel(TypeModel element) implements TypeModel {}

    /** A JSON object whose keys are data. */
    record MapModel(TypeModel value) implements TypeModel {}

    /** Whether it holds other values. */
    default boolean isContainer() {
        return this instanceof ListModel || this instanceof MapModel;
    }
}
