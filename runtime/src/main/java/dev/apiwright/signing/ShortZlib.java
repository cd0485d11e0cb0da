package dev.apiwright.signing;

import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Makes a zlib stream (RFC 1950) of a text of some hundred bytes: one block with the fixed codes of RFC 1951, in which
 * what stands in the text already is referred to. zlib itself first makes codes that fit the text; for the document of a
 * signature that takes ten times as long and saves four bytes. Used once.
 */
final class ShortZlib {
    private static final int HEADER = 0x78_9C;
    private static final int LAST_BLOCK_WITH_FIXED_CODES = 0b011;
    private static final int SHORTEST_MATCH = 3;
    /** Longer ones would take bits beyond their code; they are made of several. */
    private static final int LONGEST_MATCH = 10;

    private static final int FARTHEST_MATCH = 1 << 15;
    private static final int PLACES = 1 << 9;

    private final byte[] text;
    private final byte[] out;
    /** One more than where three bytes with a certain hash stood last; 0 when they did not. */
    private final int[] places = new int[PLACES];

    private int size;
    private int bits;
    private int bitCount;

    private ShortZlib(byte[] text) {
        this.text = text;
        // At worst, every byte takes nine bits.
        this.out = new byte[text.length + text.length / 8 + 16];
    }

    /**
     * Compresses a text. What is far longer than the document of a signature becomes right, but not short.
     */
    static byte[] compress(byte[] text) {
        return new ShortZlib(text).stream();
    }

    private byte[] stream() {
        out[size++] = (byte) (HEADER >> 8);
        out[size++] = (byte) HEADER;
        put(LAST_BLOCK_WITH_FIXED_CODES, 3);
        for (int at = 0; at < text.length; ) {
            at += next(at);
        }
        // The end of the block is seven zeros, and further ones up to the end of a byte.
        put(0, 7);
        put(0, -bitCount & 7);
        Adler32 checksum = new Adler32();
        checksum.update(text);
        for (int shift = 24; shift >= 0; shift -= 8) {
            out[size++] = (byte) (checksum.getValue() >> shift);
        }
        return Arrays.copyOf(out, size);
    }

    /** Writes what stands at a place; how many bytes that are. */
    private int next(int at) {
        int before = lastLike(at);
        int length = before < 0 ? 0 : common(before, at);
        if (length < SHORTEST_MATCH) {
            literal(text[at] & 0xFF);
            return 1;
        }
        // Lengths 3 to 10 have the codes 257 to 264, of which 256 is the first with seven bits.
        code(length - 2, 7);
        distance(at - before);
        return length;
    }

    /** Where three bytes with the same hash stood last; negative when they did not, or too far away. */
    private int lastLike(int at) {
        if (text.length - at < SHORTEST_MATCH) {
            return -1;
        }
        int hash = (text[at] * 31 + text[at + 1]) * 31 + text[at + 2] & PLACES - 1;
        int last = places[hash] - 1;
        places[hash] = at + 1;
        return at - last > FARTHEST_MATCH ? -1 : last;
    }

    private int common(int before, int at) {
        int most = Math.min(LONGEST_MATCH, text.length - at);
        int length = 0;
        while (length < most && text[before + length] == text[at + length]) {
            length++;
        }
        return length;
    }

    private void literal(int value) {
        if (value < 144) {
            code(0x30 + value, 8);
        } else {
            code(0x190 + value - 144, 9);
        }
    }

    /** From 5 on, each power of two has two codes, and further bits tell where between them the distance lies. */
    private void distance(int distance) {
        int rest = distance - 1;
        int extra = Math.max(0, 30 - Integer.numberOfLeadingZeros(rest));
        code(rest < 4 ? rest : 2 * (extra + 1) + (rest >> extra & 1), 5);
        put(rest & (1 << extra) - 1, extra);
    }

    /** Codes stand in the stream with their first bit first, numbers with their last. */
    private void code(int code, int length) {
        put(Integer.reverse(code) >>> Integer.SIZE - length, length);
    }

    private void put(int value, int length) {
        bits |= value << bitCount;
        bitCount += length;
        while (bitCount >= Byte.SIZE) {
            out[size++] = (byte) bits;
            bits >>>= Byte.SIZE;
            bitCount -= Byte.SIZE;
        }
    }
}
