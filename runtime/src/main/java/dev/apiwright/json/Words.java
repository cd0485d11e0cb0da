package dev.apiwright.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of text at a time, the first one in the lowest bits. */
final class Words {
    static final int SIZE = Long.BYTES;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH_BITS = EACH << 7;
    private static final long HIGH_HALVES = EACH * 0xF0;

    private Words() {}

    static long at(byte[] text, int place) {
        return (long) LONGS.get(text, place);
    }

    /** Selects the first bytes of a word: one to eight. */
    static long mask(int bytes) {
        return -1L >>> (SIZE - bytes) * Byte.SIZE;
    }

    /** How many bytes stand before the first one that is marked. */
    static int bytesBefore(long marks) {
        return Long.numberOfTrailingZeros(marks) / Byte.SIZE;
    }

    /** Selects those bytes. */
    static long before(long special) {
        return ((special & -special) >>> Byte.SIZE - 1) - 1;
    }

    /**
     * Marks the bytes that do not stand for themselves in a JSON string: quotes, backslashes, control characters, and
     * parts of characters beyond ASCII. Not zero when there is one; above the lowest mark there can be wrong ones, because
     * the subtractions borrow from the next byte.
     */
    static long special(long word) {
        long quote = (word ^ EACH * '"') - EACH;
        long backslash = (word ^ EACH * '\\') - EACH;
        long control = word - EACH * ' ';
        return (quote | backslash | control | word) & HIGH_BITS;
    }

    /** Marks the bytes that are no blanks: not zero when there is one, and right up to the lowest mark. */
    static long beyondBlanks(long word) {
        return word ^ EACH * ' ';
    }

    /** Whether all eight bytes are digits: their high halves are 3, and stay 3 when 6 is added to their low ones. */
    static boolean areDigits(long word) {
        return (word & HIGH_HALVES) == EACH * '0' && (word + EACH * 6 & HIGH_HALVES) == EACH * '0';
    }

    /** The number that eight digits are: of neighbours first pairs are made, then fours, then all. */
    static long number(long digits) {
        long ones = digits - EACH * '0';
        long pairs = (ones * 10 + (ones >>> 8)) & 0x00FF00FF00FF00FFL;
        long fours = (pairs * 100 + (pairs >>> 16)) & 0x0000FFFF0000FFFFL;
        return fours * 10_000 + (fours >>> 32) & 0xFFFFFFFFL;
    }

    /** Marks the bytes beyond ASCII. */
    static long beyondAscii(long word) {
        return word & HIGH_BITS;
    }
}
