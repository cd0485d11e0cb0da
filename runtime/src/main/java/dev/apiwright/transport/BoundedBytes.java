package dev.apiwright.transport;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Bytes up to a limit. They are kept in blocks and put together once, at the end: an array that doubles needs three times its
 * size in one piece, which a small heap does not have; a piece for every chunk that comes, however small, would cost
 * more than the bytes. Not thread-safe.
 */
final class BoundedBytes {
    private static final int FIRST_BLOCK = 8 * 1024;
    private static final int LARGEST_BLOCK = 256 * 1024;

    private final int limit;
    private final Deque<byte[]> full = new ArrayDeque<>();
    private byte[] block = new byte[FIRST_BLOCK];
    private int used;
    private int size;

    BoundedBytes(int limit) {
        this.limit = limit;
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
                block = new byte[Math.min(2 * block.length, LARGEST_BLOCK)];
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
        block = new byte[FIRST_BLOCK];
        used = 0;
        size = 0;
    }
}
