package dev.apiwright.paging;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which keys have been met, for listings of any length. However long a key is, 127 bits of the SHA-256 of its text stand for
 * it, in memory or in a temporary file. That two of ten million keys are taken for one happens in one of 10^24 listings;
 * whoever wants to make two such keys has to try 10^19. Thread-safe.
 *
 * <p>A key takes 16 bytes of a table that is at most three quarters full. When it is, one of twice the size is added, and
 * nothing is ever copied, so there are no peaks: 21 to 43 bytes a key in all.
 */
public final class KeySet {
    private static final int FIRST_TABLE = 1 << 8;

    private final KeyHash hash = new KeyHash();
    private final List<KeyTable> tables = new ArrayList<>();
    private final @Nullable Path directory;
    private long size;

    private KeySet(@Nullable Path directory) {
        this.directory = directory;
    }

    /** An empty set on the heap. */
    public static KeySet inMemory() {
        return new KeySet(null);
    }

    /**
     * An empty set of which no more than about 1 MB is on the heap, whatever its size. The rest is in temporary files, which
     * are mapped into memory, so that the operating system keeps in memory what there is room for. It frees them when the set
     * is garbage or the process has ended, however it ends.
     *
     * @param directory where files can be made; none is made for fewer than some 50,000 keys
     */
    public static KeySet inFile(Path directory) {
        return new KeySet(Objects.requireNonNull(directory, "directory"));
    }

    /**
     * Adds a key.
     *
     * @param key two keys are the same when their {@code toString} is
     * @return whether it was not there before
     * @throws UncheckedIOException when there is no room in the directory; the key is not added then
     */
    public synchronized boolean add(Object key) {
        if (contains(key)) {
            return false;
        }
        reserve(1);
        // contains() has left the key's hash.
        tables.get(tables.size() - 1).add(hash.high(), hash.low());
        size++;
        return true;
    }

    /** Whether the key was added. */
    public synchronized boolean contains(Object key) {
        hash.take(key.toString());
        // The newest table is the largest one.
        for (int i = tables.size() - 1; i >= 0; i--) {
            if (tables.get(i).contains(hash.high(), hash.low())) {
                return true;
            }
        }
        return false;
    }

    /** How many keys were added. */
    public synchronized long size() {
        return size;
    }

    /**
     * Makes room for so many more keys, so that adding them cannot fail.
     *
     * @throws UncheckedIOException when there is no room in the directory
     */
    synchronized void reserve(int more) {
        KeyTable last = tables.isEmpty() ? null : tables.get(tables.size() - 1);
        if (last == null || last.room() < more) {
            int wanted = last == null ? FIRST_TABLE : 2 * last.slots();
            tables.add(KeyTable.of(Math.max(wanted, KeyTable.slotsFor(more)), directory));
        }
    }
}
