package dev.apiwright.json;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Numbers that are carried as text, and what a token is called in an error. */
final class Numbers {
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,1000}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,500}(\\.[0-9]{1,500})?([eE][-+]?[0-9]{1,9})?");
    static final int MAX_DIGITS = 1_000;

    private Numbers() {}

    static long int64(String text, Tokens tokens) {
        if (!INTEGER.matcher(text).matches()) {
            throw tokens.error("integer in a string", "another text");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw outOfRange(tokens);
        }
    }

    static int int32(String text, Tokens tokens) {
        long value = int64(text, tokens);
        if (value != (int) value) {
            throw outOfRange(tokens);
        }
        return (int) value;
    }

    static double float64(String text, Tokens tokens) {
        needNumber(text, tokens);
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            throw outOfRange(tokens);
        }
        return value;
    }

    static BigDecimal decimal(String text, Tokens tokens) {
        needNumber(text, tokens);
        return sane(new BigDecimal(text), tokens);
    }

    static BigDecimal sane(BigDecimal value, Tokens tokens) {
        if (Math.abs((long) value.scale()) > MAX_DIGITS) {
            throw outOfRange(tokens);
        }
        return value;
    }

    /** Whether the number can be written out without an exponent. */
    static boolean isSane(BigDecimal value) {
        return value.precision() <= MAX_DIGITS && Math.abs((long) value.scale()) <= MAX_DIGITS;
    }

    /** What was found, without the text itself. */
    static String describe(@Nullable JsonToken token) {
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT -> "object";
            case START_ARRAY -> "array";
            case VALUE_STRING -> "string";
            case VALUE_NUMBER_INT -> "integer";
            case VALUE_NUMBER_FLOAT -> "number with a fraction or an exponent";
            case VALUE_TRUE, VALUE_FALSE -> "boolean";
            case VALUE_NULL -> "null";
            default -> "the end of an object or array";
        };
    }

    private static void needNumber(String text, Tokens tokens) {
        if (!NUMBER.matcher(text).matches()) {
            throw tokens.error("number in a string", "another text");
        }
    }

    private static RuntimeException outOfRange(Tokens tokens) {
        return tokens.error("a number in range", "a number out of range");
    }
}
