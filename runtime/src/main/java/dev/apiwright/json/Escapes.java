package dev.apiwright.json;

import java.util.HexFormat;

/** Escapes in JSON strings: a backslash and what follows it. */
final class Escapes {
    private static final int SHORT = 2;
    private static final int LONG = 6;

    private Escapes() {}

    /** How many bytes the escape at a place has; -1 when it is none, or is cut off. */
    static int length(byte[] text, int at) {
        if (text.length - at < SHORT) {
            return -1;
        }
        return switch (text[at + 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> SHORT;
            case 'u' -> text.length - at >= LONG && hasDigits(text, at) ? LONG : -1;
            default -> -1;
        };
    }

    private static boolean hasDigits(byte[] text, int at) {
        for (int i = at + SHORT; i < at + LONG; i++) {
            if (!HexFormat.isHexDigit(text[i])) {
                return false;
            }
        }
        return true;
    }

    /** What the escape at a place, which is valid, stands for. */
    static char meaning(byte[] text, int at) {
        return switch (text[at + 1]) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unit(text, at);
            default -> (char) text[at + 1];
        };
    }

    private static char unit(byte[] text, int at) {
        int unit = 0;
        for (int i = at + SHORT; i < at + LONG; i++) {
            unit = unit * 16 + HexFormat.fromHexDigit(text[i]);
        }
        return (char) unit;
    }
}
