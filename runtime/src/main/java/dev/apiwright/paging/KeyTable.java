package dev.apiwright.paging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hash table of pairs of numbers, of which the second is never 0, with a fixed number of slots and open addressing. Not
 * thread-safe.
 */
final class KeyTable {
    private static final int LONGS_A_SLOT = 2;
    private static final int BYTES_A_SLOT = LONGS_A_SLOT * Long.BYTES;
    /** 1 GB, as a buffer cannot hold more than 2 GB less one byte. */
    private static final int MOST_SLOTS = 1 << 26;
    /** 1 MB; less is not worth a file. */
    private static final int LEAST_SLOTS_IN_FILE = 1 << 16;

    private static final int ZEROS = 1 << 16;

    private static final Set<OpenOption> NEW = Set.of(
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);

    private static final Set<PosixFilePermission> OWNER =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final LongBuffer numbers;
    private final int slots;
    private int used;

    private KeyTable(LongBuffer numbers) {
        this.numbers = numbers;
        this.slots = numbers.capacity() / LONGS_A_SLOT;
    }

    /**
     * An empty table.
     *
     * @param slots a power of 2; of more than can be had, as many as can be had
     * @param directory for the file of a large one; null for the heap
     * @throws UncheckedIOException when there is no room in the directory
     */
    static KeyTable of(int slots, @Nullable Path directory) {
        int count = Math.min(slots, MOST_SLOTS);
        if (directory == null || count < LEAST_SLOTS_IN_FILE) {
            return new KeyTable(LongBuffer.allocate(count * LONGS_A_SLOT));
        }
        try {
            return new KeyTable(mapWhole(directory, (long) count * BYTES_A_SLOT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many slots a table needs for so many pairs. */
    static int slotsFor(int pairs) {
        // One and a half times as many, rounded up to a power of 2: with more, free slots would be far to seek.
        return Integer.highestOneBit(Math.min(pairs, MOST_SLOTS / 2) * 3 / 2) * 2;
    }

    int slots() {
        return slots;
    }

    /** How many more pairs can be added. */
    int room() {
        return slots - slots / 4 - used;
    }

    boolean contains(long first, long second) {
        return numbers.get(find(first, second) + 1) != 0;
    }

    /** Adds a pair that is not in the table; there must be room. */
    void add(long first, long second) {
        int at = find(first, second);
        numbers.put(at, first).put(at + 1, second);
        used++;
    }

    /** Where the pair is, or the free slot where it would have to be. */
    private int find(long first, long second) {
        int slot = (int) first & slots - 1;
        while (true) {
            int at = slot * LONGS_A_SLOT;
            long there = numbers.get(at + 1);
            if (there == 0 || there == second && numbers.get(at) == first) {
                return at;
            }
            slot = slot + 1 & slots - 1;
        }
    }

    /** An interrupt closes the file: it is made again, and the interrupt is left to whatever can end by it. */
    private static LongBuffer mapWhole(Path directory, long bytes) throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return map(directory, bytes);
                } catch (ClosedByInterruptException e) {
                    interrupted = Thread.interrupted();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * A mapping outlives its channel, and where a file in use can be deleted, this one has no name from the start. It is made
     * and opened in one step: of a file that is made first, the name would stay when there is no descriptor to open it.
     */
    private static LongBuffer map(Path directory, long bytes) throws IOException {
        Path file = directory.resolve("keys-" + UUID.randomUUID() + ".tmp");
        try (FileChannel channel = FileChannel.open(file, NEW, forTheOwner(directory))) {
            fill(channel, bytes);
            return channel.map(MapMode.READ_WRITE, 0, bytes)
                    .order(ByteOrder.nativeOrder())
                    .asLongBuffer();
        }
    }

    private static FileAttribute<?>[] forTheOwner(Path directory) {
        boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] none = {};
        FileAttribute<?>[] permissions = {PosixFilePermissions.asFileAttribute(OWNER)};
        return posix ? permissions : none;
    }

    /** With a file that only says how long it is, a full disk would be found out in the middle of writing to memory. */
    private static void fill(FileChannel channel, long bytes) throws IOException {
        ByteBuffer zeros = ByteBuffer.allocate(ZEROS);
        for (long left = bytes; left > 0; ) {
            zeros.clear().limit((int) Math.min(left, ZEROS));
            left -= channel.write(zeros);
        }
    }
}
