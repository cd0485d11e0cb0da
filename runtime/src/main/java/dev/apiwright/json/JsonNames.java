package dev.apiwright.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The names that a decoder knows, for {@link JsonReader#nextName(JsonNames)}, which finds them in the text without making
 * strings. Whether a name is listed changes nothing but the time it takes. Immutable.
 */
public final class JsonNames {
    static final JsonNames NONE = of();

    /** In the order of the decoder, and one behind them that stands nowhere. */
    private final Name[] names;
    /** Names by hash, null where there is none; at most half full, so that every search finds an end. */
    private final @Nullable Name[] table;

    private JsonNames(String... names) {
        this.names = new Name[names.length + 1];
        this.table = new Name[4 * Integer.highestOneBit(names.length + 1)];
        for (int i = 0; i < names.length; i++) {
            byte[] padded = Name.padded(names[i]);
            this.names[i] = new Name(i, names[i], padded);
            table[search(padded, 0, names[i].length() + 1)] = this.names[i];
        }
        this.names[names.length] = new Name(names.length, "\"", Name.padded(""));
    }

    /**
     * Prepares names.
     *
     * @param names in the order in which they are likely to come
     */
    public static JsonNames of(String... names) {
        return new JsonNames(names);
    }

    int count() {
        return names.length - 1;
    }

    Name get(int index) {
        return names[index];
    }

    /** Which name stands between two quotes; null for any other. */
    @Nullable
    Name find(byte[] text, int from, int quote) {
        return table[search(text, from, quote)];
    }

    /** The slot where the name is, or else the one where it would be. */
    private int search(byte[] text, int from, int quote) {
        int slot = hash(text, from, quote) & table.length - 1;
        while (table[slot] != null && !table[slot].isAt(text, from)) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    private static int hash(byte[] text, int from, int quote) {
        int length = quote - from;
        return length + 7 * text[from + length / 2] + 31 * text[quote - 1];
    }

    /**
     * One name as it mostly stands in a text, as words: the first one, the last one, which can overlap it, and those
     * between them. That is two comparisons for most names.
     */
    static final class Name {
        /** Other names can stand in a text in several ways, and are compared as strings. */
        private static final String PLAIN = "[ !#-\\[\\]-~]*";
        /** No text has these bytes: no character begins with them. */
        private static final long NOWHERE = -1;

        final int index;
        final String text;
        /** How many bytes it is with its quotes and the colon. */
        final int length;

        private final int bytes;
        private final long mask;
        private final long first;
        private final long[] between;
        private final long last;

        Name(int index, String text, byte[] padded) {
            this.index = index;
            this.text = text;
            this.length = text.length() + 3;
            this.bytes = Math.max(length, Words.SIZE);
            this.mask = Words.mask(Math.min(length, Words.SIZE));
            boolean plain = text.length() <= Scan.MAX_NAME && text.matches(PLAIN);
            this.first = plain ? Words.at(padded, 0) : NOWHERE;
            this.last = Words.at(padded, bytes - Words.SIZE);
            this.between = new long[(bytes - Words.SIZE - 1) / Words.SIZE];
            Arrays.setAll(between, i -> Words.at(padded, (i + 1) * Words.SIZE));
        }

        /** The bytes of a name in quotes, a colon, and zeros up to a whole word. */
        static byte[] padded(String name) {
            byte[] quoted = ('"' + name + "\":").getBytes(StandardCharsets.UTF_8);
            return Arrays.copyOf(quoted, Math.max(quoted.length, Words.SIZE));
        }

        /** Never so near to the end of the text that there are no whole words to compare. */
        boolean isAt(byte[] in, int from) {
            return in.length - from >= bytes
                    && (Words.at(in, from) & mask) == first
                    && (Words.at(in, from + bytes - Words.SIZE) & mask) == last
                    && isBetween(in, from + Words.SIZE);
        }

        private boolean isBetween(byte[] in, int from) {
            for (int i = 0; i < between.length; i++) {
                if (Words.at(in, from + i * Words.SIZE) != between[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
