package dev.apiwright.example.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The checkpoint beside an output: there as long as the export is not done, and always whole. */
final class CheckpointFile {
    private final SavedText text = new SavedText();
    private final Path file;
    private final Path draft;

    CheckpointFile(Path output) {
        this.file = output.resolveSibling(output.getFileName() + ".checkpoint");
        this.draft = output.resolveSibling(output.getFileName() + ".checkpoint.tmp");
    }

    Path path() {
        return file;
    }

    boolean exists() {
        return Files.exists(file);
    }

    /**
     * Reads it.
     *
     * @throws ExportException when it is cut, was altered, or is something else
     */
    Saved read() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            return text.decode(bytes);
        } catch (IOException e) {
            throw ExportException.refused(
                    "cannot go on from " + file + ": " + e.getMessage(),
                    "Nothing was changed. To export anew, use --force; it replaces the output.");
        }
    }

    /** Replaces it in one step, so that a crash leaves the old one or the new one. What it speaks of is on the disk already. */
    void write(Saved saved) throws IOException {
        try (FileChannel channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.encode(saved));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        forceDirectory();
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(draft);
    }

    /** A new name is safe only when the directory is; systems that do not open directories keep names safe themselves. */
    private void forceDirectory() {
        @Nullable Path directory = file.toAbsolutePath().getParent();
        if (directory == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows: a directory cannot be opened.
        }
    }
}
