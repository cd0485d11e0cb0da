package dev.apiwright.json;

import java.nio.charset.StandardCharsets;
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

    Strings(byte[] text) {
        this.text = text;
    }

    /** The string between two places, which is valid. */
    String make(int from, int quote, int kind) {
        return switch (kind) {
            case Scan.ASCII -> ascii(from, quote);
            case Scan.UNICODE -> new String(text, from, quote - from, StandardCharsets.UTF_8);
            default -> unescaped(from, quote);
        };
    }

    /** The string between two places, which is of nothing but ASCII without escapes. */
    String ascii(int from, int quote) {
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

    private String unescaped(int from, int quote) {
        StringBuilder chars = new StringBuilder(quote - from);
        int at = from;
        while (at < quote) {
            if (text[at] == '\\') {
                chars.append(Escapes.meaning(text, at));
                at += Escapes.length(text, at);
            } else {
                int end = at;
                while (end < quote && text[end] != '\\') {
                    end++;
                }
                chars.append(new String(text, at, end - at, StandardCharsets.UTF_8));
                at = end;
            }
        }
        return chars.toString();
    }
}
