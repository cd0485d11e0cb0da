package dev.apiwright.example.export;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.jspecify.annotations.Nullable;

/** The file that members are written to: grows at its end, and can be cut back to what counts. Not thread-safe. */
final class OutputFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private final CRC32C checksum = new CRC32C();
    private long length;

    private OutputFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Opens it for writing, and makes it when it is not there.
     *
     * @throws ExportException when another process is writing it
     */
    static OutputFile open(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        OutputFile file = new OutputFile(path, channel);
        try {
            file.lock();
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        return file;
    }

    /** Cuts everything off. */
    void clear() throws IOException {
        channel.truncate(0);
        channel.position(0);
    }

    /**
     * Cuts off what does not count.
     *
     * @param accounts is given the accounts in what does
     * @throws ExportException when the file is not what was written; it is not changed then
     */
    void cutBack(Saved.Extent extent, Rows rows, Consumer<String> accounts) throws IOException {
        if (channel.size() < extent.length()) {
            throw altered("is shorter than its checkpoint says");
        }
        try (InputStream file = new BufferedInputStream(Files.newInputStream(path), BUFFER)) {
            CheckedInputStream counted = new CheckedInputStream(new HeadOf(file, extent.length()), checksum);
            rows.readAccounts(counted, accounts);
            counted.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw altered("cannot be read back: " + e.getMessage());
        }
        if (checksum.getValue() != extent.checksum()) {
            throw altered("was altered after it was written");
        }
        channel.truncate(extent.length());
        channel.position(extent.length());
        length = extent.length();
    }

    /** Adds the first of some bytes. */
    void write(byte[] bytes, int count) throws IOException {
        checksum.update(bytes, 0, count);
        length += count;
        if (count > buffer.remaining()) {
            flush();
        }
        if (count > buffer.capacity()) {
            writeAll(ByteBuffer.wrap(bytes, 0, count));
        } else {
            buffer.put(bytes, 0, count);
        }
    }

    /** Brings everything written onto the disk, and says how much that is. */
    Saved.Extent force() throws IOException {
        flush();
        channel.force(true);
        return new Saved.Extent(length, checksum.getValue());
    }

    /** Gives the file back as it is; what was not {@linkplain #force forced} may be lost. */
    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void flush() throws IOException {
        buffer.flip();
        writeAll(buffer);
        buffer.clear();
    }

    private void writeAll(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Locks a byte that no file reaches: where locks keep readers out, everybody can still read the members. */
    private void lock() throws IOException {
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw ExportException.refused(
                    path + " is being written by another export", "Wait for it, or choose another --out.");
        }
    }

    private ExportException altered(String what) {
        return ExportException.refused(
                path + " " + what, "Nothing was changed. To export anew, use --force; it replaces the output.");
    }
}
