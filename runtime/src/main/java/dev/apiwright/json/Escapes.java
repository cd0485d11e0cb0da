package dev.apiwright.json;

/** Escapes in JSON strings: a backslash and what follows it. */
final class Escapes {
    private static final String LETTERS = "\"\\/bfnrt";
    private static final String MEANINGS = "\"\\/\b\f\n\r\t";
    private static final int HEX_DIGITS = 4;

    private Escapes() {}

    /** How many bytes the escape at a place has; -1 when it is none, or is cut off. */
    static int length(byte[] text, int at) {
        if (text.length - at < 2) {
            return -1;
        }
        if (text[at + 1] != 'u') {
            return LETTERS.indexOf(text[at + 1]) < 0 ? -1 : 2;
        }
        int end = at + 2 + HEX_DIGITS;
        if (end > text.length) {
            return -1;
        }
        for (int i = at + 2; i < end; i++) {
            if (Character.digit(text[i], 16) < 0) {
                return -1;
            }
        }
        return 2 + HEX_DIGITS;
    }

    /** What the escape at a place, which is valid, stands for. */
    static char meaning(byte[] text, int at) {
        if (text[at + 1] != 'u') {
            return MEANINGS.charAt(LETTERS.indexOf(text[at + 1]));
        }
        int code = 0;
        for (int i = at + 2; i < at + 2 + HEX_DIGITS; i++) {
            code = code * 16 + Character.digit(text[i], 16);
        }
        return (char) code;
    }
}
