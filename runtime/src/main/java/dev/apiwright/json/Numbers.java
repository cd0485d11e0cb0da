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

    static long int64(String text, JsonReader in) {
        if (!INTEGER.matcher(text).matches()) {
            throw in.error("integer in a string", "another text");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw outOfRange(in);
        }
    }

    static int int32(String text, JsonReader in) {
        long value = int64(text, in);
        if (value != (int) value) {
            throw outOfRange(in);
        }
        return (int) value;
    }

    static double float64(String text, JsonReader in) {
        needNumber(text, in);
        return finite(Double.parseDouble(text), in);
    }

    static double finite(double value, JsonReader in) {
        if (Double.isInfinite(value)) {
            throw outOfRange(in);
        }
        return value;
    }

    static BigDecimal decimal(String text, JsonReader in) {
        needNumber(text, in);
        return sane(new BigDecimal(text), in);
    }

    static BigDecimal sane(BigDecimal value, JsonReader in) {
        if (Math.abs((long) value.scale()) > MAX_DIGITS) {
            throw outOfRange(in);
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

    private static void needNumber(String text, JsonReader in) {
        if (!NUMBER.matcher(text).matches()) {
            throw in.error("number in a string", "another text");
        }
    }

    private static RuntimeException outOfRange(JsonReader in) {
        return in.error("a number in range", "a number out of range");
    }
}
