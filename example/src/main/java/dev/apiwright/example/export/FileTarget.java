package dev.apiwright.example.export;

import dev.apiwright.paging.KeySet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file with a checkpoint beside it until it is complete. */
final class FileTarget implements Target {
    private final Path path;
    private final CheckpointFile checkpoint;
    private final Saved saved;
    private final KeySet accounts;
    private @Nullable OutputFile output;

    private FileTarget(Path path, Saved saved, @Nullable OutputFile output, KeySet accounts) {
        this.path = path;
        this.checkpoint = new CheckpointFile(path);
        this.output = output;
        this.saved = saved;
        this.accounts = accounts;
    }

    /**
     * Whether there is an output but no checkpoint: how a complete export looks, as its checkpoint is deleted last and
     * written before the output is made.
     */
    static boolean isComplete(Path path) {
        return Files.isRegularFile(path) && !new CheckpointFile(path).exists();
    }

    /**
     * Begins an export. Nothing is made or replaced before {@link #start}.
     *
     * @param replace whether an output or a checkpoint that is there may be lost
     * @throws ExportException when it may not, and there is one
     */
    static FileTarget begin(Path path, ExportPlan plan, boolean replace) {
        CheckpointFile checkpoint = new CheckpointFile(path);
        if (!replace && checkpoint.exists()) {
            throw ExportException.refused(
                    "an export to " + path + " has begun but is not done",
                    "Go on with --resume, or start again with --force.");
        }
        if (!replace && Files.exists(path)) {
            throw ExportException.refused(path + " exists", "Choose another --out, or replace it with --force.");
        }
        return new FileTarget(path, Saved.start(plan), null, KeySet.inMemory());
    }

    /**
     * Goes on with an export.
     *
     * @throws ExportException when the checkpoint or the output is not of this plan, or not as they were left
     */
    static FileTarget resume(Path path, ExportPlan plan) throws IOException {
        CheckpointFile checkpoint = new CheckpointFile(path);
        if (!checkpoint.exists()) {
            return begin(path, plan, false);
        }
        Saved saved = checkpoint.read();
        refuseOther(checkpoint.path(), saved.plan(), plan.inWords());
        if (saved.output().length() > 0 && !Files.exists(path)) {
            throw ExportException.refused(path + " is gone", "Put it back, or start again with --force.");
        }
        OutputFile output = OutputFile.open(path);
        try {
            KeySet accounts = KeySet.inFile(directory(path));
            output.cutBack(saved.output(), plan.rows(), accounts::add);
            return new FileTarget(path, saved, output, accounts);
        } catch (IOException | RuntimeException e) {
            output.close();
            throw e;
        }
    }

    private static void refuseOther(Path file, Map<String, String> found, Map<String, String> wanted) {
        for (Map.Entry<String, String> entry : wanted.entrySet()) {
            String other = found.get(entry.getKey());
            if (!Objects.equals(other, entry.getValue())) {
                throw ExportException.refused(
                        "cannot go on from " + file + ": it is of an export with " + entry.getKey() + " " + other
                                + ", not " + entry.getValue(),
                        "Repeat the command as it was, or choose another --out. Nothing was changed.");
            }
        }
    }

    @Override
    public Saved saved() {
        return saved;
    }

    @Override
    public KeySet accounts() {
        return accounts;
    }

    @Override
    public Path directory() {
        return directory(path);
    }

    private static Path directory(Path file) {
        return file.toAbsolutePath().resolveSibling("");
    }

    @Override
    public void start() throws IOException {
        if (output != null) {
            return;
        }
        // In this order: an output without a checkpoint would look complete.
        if (Files.exists(path)) {
            OutputFile.open(path).close();
        }
        checkpoint.write(saved);
        output = OutputFile.open(path);
        output.clear();
    }

    @Override
    public void write(byte[] bytes, int length) throws IOException {
        started().write(bytes, length);
    }

    @Override
    public void save(long members, Saved.Tally tally, String position) throws IOException {
        checkpoint.write(new Saved(saved.plan(), started().force(), members, tally, position));
    }

    @Override
    public void complete() throws IOException {
        started().force();
        close();
        checkpoint.delete();
    }

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public boolean resumable() {
        return checkpoint.exists();
    }

    @Override
    public void close() throws IOException {
        if (output != null) {
            output.close();
        }
    }

    private OutputFile started() {
        return Objects.requireNonNull(output, "start() comes first");
    }
}
