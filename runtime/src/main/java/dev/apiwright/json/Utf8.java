package dev.apiwright.json;

import org.jspecify.annotations.Nullable;

/** Puts characters into an array as UTF-8, or only counts the bytes when there is no array yet. Not thread-safe. */
final class Utf8 {
    private static final char REPLACEMENT = '\uFFFD';
    private static final String HEX = "0123456789ABCDEF";

    private byte @Nullable [] bytes;
    private int size;

    boolean isCounting() {
        return bytes == null;
    }

    /** Whether as much was written as was counted. */
    boolean isFull() {
        return bytes != null && size == bytes.length;
    }

    /** What was counted is written from now on; gives the array for it. */
    byte[] startWriting() {
        byte[] counted = new byte[size];
        bytes = counted;
        size = 0;
        return counted;
    }

    /** A text in quotes, with what has to be escaped. */
    void string(String text) {
        ascii('"');
        int plain = plain(text);
        int at = take(plain);
        if (bytes != null) {
            copy(text, plain, bytes, at);
        }
        for (int i = plain; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                escape(c);
            } else {
                i += character(text, i);
            }
        }
        ascii('"');
    }

    /** How many characters from the start are one byte each: nearly always all of them, and then one loop does. */
    private static int plain(String text) {
        int i = 0;
        while (i < text.length() && isPlain(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static void copy(String text, int length, byte[] bytes, int at) {
        for (int i = 0; i < length; i++) {
            bytes[at + i] = (byte) text.charAt(i);
        }
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x80 && c != '"' && c != '\\';
    }

    /** A text as it is. */
    void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            i += character(text, i);
        }
    }

    /** A number in decimal digits. */
    void digits(long number) {
        if (number < 0) {
            ascii('-');
        }
        // Negative, because the least number has no positive counterpart.
        long rest = number < 0 ? number : -number;
        int length = 1;
        for (long left = rest / 10; left != 0; left /= 10) {
            length++;
        }
        int start = take(length);
        for (int at = start + length - 1; bytes != null && at >= start; at--) {
            bytes[at] = (byte) ('0' - rest % 10);
            rest /= 10;
        }
    }

    /** A character below U+0080. */
    void ascii(char c) {
        put(c);
    }

    /** The character at a place of a text; how many chars more than one it takes. */
    private int character(String text, int at) {
        char c = text.charAt(at);
        if (c < 0x80) {
            put(c);
        } else if (Character.isHighSurrogate(c)
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1))) {
            fourBytes(Character.toCodePoint(c, text.charAt(at + 1)));
            return 1;
        } else {
            upToThreeBytes(Character.isSurrogate(c) ? REPLACEMENT : c);
        }
        return 0;
    }

    private void upToThreeBytes(char c) {
        if (c < 0x800) {
            put(0xC0 | c >> 6);
        } else {
            put(0xE0 | c >> 12);
            put(0x80 | c >> 6 & 0x3F);
        }
        put(0x80 | c & 0x3F);
    }

    private void fourBytes(int point) {
        put(0xF0 | point >> 18);
        put(0x80 | point >> 12 & 0x3F);
        put(0x80 | point >> 6 & 0x3F);
        put(0x80 | point & 0x3F);
    }

    private void escape(char c) {
        put('\\');
        switch (c) {
            case '"', '\\' -> put(c);
            case '\b' -> put('b');
            case '\t' -> put('t');
            case '\n' -> put('n');
            case '\f' -> put('f');
            case '\r' -> put('r');
            default -> {
                text("u00");
                put(HEX.charAt(c >> 4));
                put(HEX.charAt(c & 0xF));
            }
        }
    }

    private void put(int b) {
        int at = take(1);
        if (bytes != null) {
            bytes[at] = (byte) b;
        }
    }

    /** Where the next bytes go. */
    private int take(int count) {
        int at = size;
        size += count;
        if (bytes != null && size > bytes.length) {
            throw new IllegalStateException("more is written than was counted: the value has changed");
        }
        return at;
    }
}
