package dev.apiwright.json;

/** Escapes in JSON strings: a backslash and what follows it. */
final class Escapes {
    private static final int SHORT = 2;
    private static final int DIGITS = 4;
    private static final int LONG = SHORT + DIGITS;
    /** What each byte is as a hexadecimal digit; -1 for those that are none. */
    private static final byte[] HEXADECIMAL = hexadecimal();

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
            unit = unit << 4 | HEXADECIMAL[text[i] & 0xFF];
        }
        if (unit < 0) {
            // One of them was none.
            throw new NotPlain();
        }
        return (char) unit;
    }

    private static byte[] hexadecimal() {
        byte[] digits = new byte[256];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = (byte) (i < 0x80 ? Character.digit(i, 16) : -1);
        }
        return digits;
    }
}
