package dev.apiwright.processor.yaml;

import java.util.regex.Pattern;

/** The types of YAML 1.2's core schema; {@code NO}, {@code on} and dates are text in it, unlike in YAML 1.1. */
public enum CoreType {
    TEXT,
    NOTHING,
    BOOLEAN,
    INTEGER,
    FRACTION;

    /** Longer digits are no number that a spec could mean. */
    private static final int LONGEST_NUMBER = 100;

    private static final Pattern INTEGERS = Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+");
    private static final Pattern FRACTIONS = Pattern.compile(
            "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    static CoreType of(String plain) {
        return switch (plain) {
            case "", "~", "null", "Null", "NULL" -> NOTHING;
            case "true", "True", "TRUE", "false", "False", "FALSE" -> BOOLEAN;
            default -> startsLikeNumber(plain.charAt(0)) ? number(plain) : TEXT;
        };
    }

    /** Most texts do not, so that no pattern has to be tried. */
    private static boolean startsLikeNumber(char c) {
        return c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.';
    }

    private static CoreType number(String plain) {
        if (plain.length() > LONGEST_NUMBER) {
            return TEXT;
        }
        if (INTEGERS.matcher(plain).matches()) {
            return INTEGER;
        }
        return FRACTIONS.matcher(plain).matches() ? FRACTION : TEXT;
    }
}
