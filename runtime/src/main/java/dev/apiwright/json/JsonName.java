package dev.apiwright.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A name that a decoder knows, for {@link JsonReader#isNext}: made once by {@link #of}, for a constant. It is compared with
 * the text as words, together with its quotes and the colon. Immutable.
 *
 * <p>A record, because the JIT compiler takes what a constant record holds for constants, other than the fields of a class:
 * then most comparisons are one instruction.
 *
 * @param text the name
 * @param length how many bytes it has with its quotes and the colon, as it mostly stands in a text
 * @param mask selects those bytes in the first word, which can have more
 * @param first the first eight bytes
 * @param last the last eight bytes, which can overlap the first ones
 */
public record JsonName(String text, int length, long mask, long first, long last) {
    /** Other names can stand in a text in several ways, and are compared as strings. */
    private static final String PLAIN = "[ !#-\\[\\]-~]*";
    /** No text has these bytes: no character begins with them. */
    private static final long NOWHERE = -1;

    /** Prepares a name. */
    public static JsonName of(String text) {
        byte[] quoted = ('"' + text + "\":").getBytes(StandardCharsets.UTF_8);
        byte[] word = Arrays.copyOf(quoted, Math.max(quoted.length, Words.SIZE));
        boolean plain = text.length() <= Scan.MAX_NAME && text.matches(PLAIN);
        return new JsonName(
                text,
                quoted.length,
                Words.mask(Math.min(quoted.length, Words.SIZE)),
                plain ? Words.at(word, 0) : NOWHERE,
                Words.at(word, word.length - Words.SIZE));
    }

    /**
     * Whether the name stands at a place, just so.
     *
     * @param word the first word there
     */
    boolean isAt(byte[] in, int from, long word) {
        return (word & mask) == first && (length <= Words.SIZE || isRestAt(in, from));
    }

    private boolean isRestAt(byte[] in, int from) {
        int lastWord = length - Words.SIZE;
        if (in.length - from < length || Words.at(in, from + lastWord) != last) {
            return false;
        }
        for (int i = Words.SIZE; i < lastWord; i++) {
            if (in[from + i] != text.charAt(i - 1)) {
                return false;
            }
        }
        return true;
    }
}
