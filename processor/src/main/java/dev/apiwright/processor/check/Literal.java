package dev.apiwright.processor.check;

import java.math.BigDecimal;

/** Values that a spec quotes. */
final class Literal {
    private Literal() {}

    /** Whether a literal is a value of a scalar type. */
    static boolean fits(Object literal, String scalar) {
        return switch (scalar) {
            case "string" -> literal instanceof String;
            case "boolean" -> literal instanceof Boolean;
            case "integer" -> literal instanceof BigDecimal number && isLong(number);
            case "number", "decimal" -> literal instanceof BigDecimal;
            default -> false;
        };
    }

    static String described(Object literal) {
        return literal instanceof String ? "\"" + literal + "\"" : literal.toString();
    }

    static boolean isLong(BigDecimal number) {
        try {
            number.longValueExact();
            return true;
        } catch (ArithmeticException e) {
            return false;
        }
    }
}
