package dev.apiwright.transport;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Bytes up to a limit. They are kept in blocks and put together once, at the end: an array that doubles needs three times its
 * size in one piece, which a small heap does not have; a piece for every chunk that comes, however small, would cost
 * more than the bytes. Where their number is known and not large, the first block has just that size, and nothing is put
 * together. Not thread-safe.
 */
final class BoundedBytes {
    private static final int FIRST_BLOCK = 8 * 1024;
    private static final int LARGEST_BLOCK = 256 * 1024;

    private static final byte[] NOTHING = {};

    private final int limit;
    private final Deque<byte[]> full = new ArrayDeque<>();
    private byte[] block;
    private int used;
    private int size;

    /**
     * @param expected how many there will be, as somebody says who may be wrong; negative when nobody does
     */
    BoundedBytes(int limit, long expected) {
        this.limit = limit;
        this.block = new byte[expected < 0 ? FIRST_BLOCK : (int) Math.min(expected, LARGEST_BLOCK)];
    }

    /** Takes all that a buffer has left; when that is more than the limit allows, nothing of it, and says so. */
    boolean add(ByteBuffer bytes) {
        if (bytes.remaining() > limit - size) {
            return false;
        }
        size += bytes.remaining();
        while (bytes.hasRemaining()) {
            if (used == block.length) {
                full.add(block);
                block = new byte[Math.max(FIRST_BLOCK, Math.min(2 * block.length, LARGEST_BLOCK))];
                used = 0;
            }
            int count = Math.min(bytes.remaining(), block.length - used);
            bytes.get(block, used, count);
            used += count;
        }
        return true;
    }

    /** Hands all of them out, and keeps none. */
    byte[] take() {
        if (full.isEmpty() && used == block.length) {
            // As many as were expected: nothing has to be copied.
            byte[] all = block;
            clear();
            return all;
        }
        byte[] all = new byte[size];
        int at = 0;
        for (byte[] next = full.poll(); next != null; next = full.poll()) {
            System.arraycopy(next, 0, all, at, next.length);
            at += next.length;
        }
        System.arraycopy(block, 0, all, at, used);
        clear();
        return all;
    }

    void clear() {
        full.clear();
        block = NOTHING;
        used = 0;
        size = 0;
    }
}
