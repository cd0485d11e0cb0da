package dev.apiwright.json;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Tells text that was cut off from text that is wrong. */
final class Truncation {
    private Truncation() {}

    /** Whether more text could have made it right. Jackson says so itself except inside a literal or a fraction. */
    static boolean explains(JacksonException problem, byte[] text, int place) {
        if (problem instanceof UnexpectedEndOfInputException) {
            return true;
        }
        if (place < 0 || place > text.length) {
            return false;
        }
        String rest = new String(text, place, text.length - place, StandardCharsets.ISO_8859_1);
        return rest.equals(".")
                || startsLiteral(rest, "true")
                || startsLiteral(rest, "false")
                || startsLiteral(rest, "null");
    }

    private static boolean startsLiteral(String rest, String literal) {
        return rest.length() < literal.length() && literal.startsWith(rest);
    }
}
