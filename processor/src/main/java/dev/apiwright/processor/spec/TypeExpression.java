package dev.apiwright.processor.spec;

import dev.apiwright.processor.diagnostic.Location;

/** The type of a field as written. */
public sealed interface TypeExpression {
    Location at();

    /** In the place of a type that could not be read, and is reported; rules pass over it. */
    static TypeExpression refused(Location at) {
        return new Named("", at);
    }

    /** {@code string}, {@code GroupMember}: a scalar type or a type of the spec. */
    record Named(String name, Location at) implements TypeExpression {}

    /** {@code [GroupMember]}. */
    record ListOf(TypeExpression element, Location at) implements TypeExpression {}

    /** {@code {map: GroupMember}}: an object whose keys are data. */
    record MapOf(TypeExpression value, Location at) implements TypeExpression {}
}
