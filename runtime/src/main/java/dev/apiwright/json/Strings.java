package dev.apiwright.json;

import org.jspecify.annotations.Nullable;

/**
 * Makes the strings of a text. Those of ASCII that are short and come again and again, as the keys of custom fields and the
 * values of enums do, are made once: a small table knows the one that was made last for a hash. Not thread-safe.
 */
final class Strings {
    /** Two words hold it. */
    private static final int LONGEST_SHARED = 2 * Words.SIZE;

    private static final int TABLE = 64;
    /** Odd and without a pattern, to spread the differences of two words over the high bits. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final byte[] text;
    private String @Nullable [] shared;
    private long[] words = {};
    /** For other strings: none has more characters than bytes. */
    private char[] chars = {};

    Strings(byte[] text) {
        this.text = text;
    }

    /** The string between two places, which stands there as it is: ASCII without escapes. */
    String literal(int from, int quote) {
        int length = quote - from;
        if (length > LONGEST_SHARED || text.length - from < Words.SIZE) {
            return latin(from, length);
        }
        if (length == 0) {
            return "";
        }
        long first = length < Words.SIZE ? Words.at(text, from) & Words.mask(length) : Words.at(text, from);
        long last = length < Words.SIZE ? 0 : Words.at(text, quote - Words.SIZE);
        return shared(first, last, from, length);
    }

    /** Strings of one length are the same when their first and last eight bytes are. */
    private String shared(long first, long last, int from, int length) {
        if (shared == null) {
            shared = new String[TABLE];
            words = new long[2 * TABLE];
        }
        int slot = (int) ((first * SPREAD ^ last) * SPREAD >>> 58);
        String known = shared[slot];
        if (known != null && words[2 * slot] == first && words[2 * slot + 1] == last && known.length() == length) {
            return known;
        }
        String made = latin(from, length);
        shared[slot] = made;
        words[2 * slot] = first;
        words[2 * slot + 1] = last;
        return made;
    }

    /** This constructor takes bytes as they are, where the one with a character set looks them over first. */
    @SuppressWarnings("deprecation")
    private String latin(int from, int length) {
        return new String(text, 0, from, length);
    }

    /** Any other string, which is valid. */
    String decoded(int from, int quote) {
        if (chars.length < quote - from) {
            chars = new char[2 * (quote - from)];
        }
        int count = 0;
        int at = from;
        while (at < quote) {
            if (text[at] == '\\') {
                chars[count++] = Escapes.meaning(text, at);
                at += Escapes.length(text, at);
            } else if (text[at] >= 0) {
                chars[count++] = (char) text[at++];
            } else {
                int length = Encoding.length(text, at);
                count += Character.toChars(Encoding.character(text, at, length), chars, count);
                at += length;
            }
        }
        return new String(chars, 0, count);
    }
}
