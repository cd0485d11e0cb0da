package dev.apiwright.processor.model;

import java.math.BigDecimal;

/**
 * A condition on a request.
 *
 * @param field the field that is looked at
 * @param operand a {@code String} for {@code STARTS_WITH}; a {@code String}, {@code BigDecimal} or {@code Boolean} for
 *     {@code EQUALS}; a {@code Boolean} for {@code PRESENT}
 */
public record ConditionModel(Operand field, Test test, Object operand) {

    /** The field that a condition looks at. */
    public record Operand(String wireName, String name, TypeModel type, boolean required) {}

    /** How the field is looked at. An absent field fulfils only {@code present: false}. */
    public enum Test {
        STARTS_WITH,
        EQUALS,
        PRESENT
    }

    /** In words, for messages and comments: {@code GroupId starts with "@TGS#_"}. */
    public String words() {
        return field.wireName()
                + switch (test) {
                    case STARTS_WITH -> " starts with \"" + operand + "\"";
                    case EQUALS -> " is " + (operand instanceof String ? "\"" + operand + "\"" : plain(operand));
                    case PRESENT -> Boolean.TRUE.equals(operand) ? " is set" : " is not set";
                };
    }

    private static String plain(Object operand) {
        return operand instanceof BigDecimal number ? number.toPlainString() : String.valueOf(operand);
    }
}
