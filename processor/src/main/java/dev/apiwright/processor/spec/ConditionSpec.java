package dev.apiwright.processor.spec;

import dev.apiwright.processor.diagnostic.Location;

/**
 * A condition on a request, as written: {@code {field: GroupId, startsWith: "@TGS#_"}}.
 *
 * @param field a field of the request, on the wire
 * @param operand a {@code String} for {@code STARTS_WITH}; a {@code String}, {@code BigDecimal} or {@code Boolean} for
 *     {@code EQUALS}; a {@code Boolean} for {@code PRESENT}
 */
public record ConditionSpec(Location at, Located<String> field, Test test, Located<Object> operand) {

    /** How the field is looked at. An absent field fulfils only {@code present: false}. */
    public enum Test {
        STARTS_WITH,
        EQUALS,
        PRESENT
    }
}
