package dev.apiwright.json;

/** Escapes in JSON strings: a backslash and what follows it. */
final class Escapes {
    private static final int SHORT = 2;
    private static final int DIGITS = 4;
    private static final int LONG = SHORT + DIGITS;

    private Escapes() {}

    /** How many bytes the escape at a place has. */
    static int length(byte[] text, int at) {
        return text[at + 1] == 'u' ? LONG : SHORT;
    }

    /** What the escape at a place stands for. */
    static char meaning(byte[] text, int at) {
        return switch (text[at + 1]) {
            case '"', '\\', '/' -> (char) text[at + 1];
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unit(text, at + SHORT);
            default -> throw new NotPlain();
        };
    }

    private static char unit(byte[] text, int from) {
        int unit = 0;
        for (int i = from; i < from + DIGITS; i++) {
            unit = unit << 4 | Character.digit(text[i], 16);
        }
        if (unit < 0) {
            // One of them was none.
            throw new NotPlain();
        }
        return (char) unit;
    }
}
