package dev.apiwright.json;

import java.util.Arrays;

/**
 * Makes the strings of a text. Those of ASCII that are short and come again and again, as the keys of custom fields and the
 * values of enums do, are made once: a small table knows the one that was made last for a hash. Not thread-safe.
 */
final class Strings {
    private static final int AT_FIRST = 64;
    /** How many strings are shared at most and at least: powers of two. */
    private static final int MOST = 256;

    private static final int LEAST = 16;
    /** Of so many bytes of text one string is shared: the table shall be small beside what it saves. */
    private static final int BYTES_FOR_ONE = 64;
    /** Odd and without a pattern, to spread the differences of two words over the high bits. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final byte[] text;
    private final Scan scan;
    private final String[] shared;
    /** The bytes of the shared strings, two words each, with zeros behind them, which no string has. */
    private final long[] words;
    /** Leaves as many high bits of a hash as there are slots for. */
    private final int shift;
    /** For strings that are not ASCII, or have escapes. */
    private char[] chars = {};

    private int quote;

    Strings(byte[] text, Scan scan) {
        this.text = text;
        this.scan = scan;
        int slots = Math.max(LEAST, Math.min(MOST, Integer.highestOneBit(text.length / BYTES_FOR_ONE)));
        this.shared = new String[slots];
        this.words = new long[2 * slots];
        this.shift = Integer.numberOfLeadingZeros(slots) + 1 + Integer.SIZE;
        // Two words without bytes come to slot 0.
        shared[0] = "";
    }

    /** Where the string ended that was read last: its closing quote. */
    int quote() {
        return quote;
    }

    /** The string from a place to its closing quote. */
    String read(int from) {
        if (text.length - from < 2 * Words.SIZE) {
            return decoded(from);
        }
        long first = Words.at(text, from);
        long special = Words.special(first);
        if (special != 0) {
            return shared(first & Words.before(special), 0, from, from + Words.bytesBefore(special));
        }
        long second = Words.at(text, from + Words.SIZE);
        special = Words.special(second);
        if (special != 0) {
            return shared(first, second & Words.before(special), from, from + Words.SIZE + Words.bytesBefore(special));
        }
        int end = scan.ascii(from + 2 * Words.SIZE);
        return text[end] == '"' ? latin(from, end) : decoded(from);
    }

    /** A string that two words hold, if it ends there. */
    private String shared(long first, long second, int from, int end) {
        if (text[end] != '"') {
            return decoded(from);
        }
        int slot = (int) ((first * SPREAD ^ second) * SPREAD >>> shift);
        if (words[2 * slot] != first || words[2 * slot + 1] != second) {
            words[2 * slot] = first;
            words[2 * slot + 1] = second;
            shared[slot] = latin(from, end);
        }
        quote = end;
        return shared[slot];
    }

    /** This constructor takes bytes as they are, where the one with a character set looks them over first. */
    @SuppressWarnings("deprecation")
    private String latin(int from, int end) {
        quote = end;
        return new String(text, 0, from, end - from);
    }

    /** Any string. */
    String decoded(int from) {
        int count = 0;
        int at = from;
        while (text[at] != '"') {
            if (count + 2 > chars.length) {
                chars = Arrays.copyOf(chars, AT_FIRST + 2 * count);
            }
            if (text[at] == '\\') {
                chars[count++] = Escapes.meaning(text, at);
                at += Escapes.length(text, at);
            } else if (text[at] >= 0) {
                chars[count++] = Encoding.ascii(text, at++);
            } else {
                int length = Encoding.needLength(text, at);
                count += Character.toChars(Encoding.character(text, at, length), chars, count);
                at += length;
            }
        }
        quote = at;
        return new String(chars, 0, count);
    }
}
