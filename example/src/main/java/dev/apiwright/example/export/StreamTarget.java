package dev.apiwright.example.export;

import dev.apiwright.paging.KeySet;
import java.io.PrintStream;
import java.nio.file.Path;

/** Standard output: what is written is gone, so there is nothing to go on from. */
final class StreamTarget implements Target {
    private final PrintStream out;
    private final Saved saved;

    StreamTarget(PrintStream out, ExportPlan plan) {
        this.out = out;
        this.saved = Saved.start(plan);
    }

    @Override
    public Saved saved() {
        return saved;
    }

    @Override
    public KeySet accounts() {
        return KeySet.inMemory();
    }

    @Override
    public Path directory() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    @Override
    public void start() {}

    @Override
    public void write(byte[] bytes, int length) {
        out.write(bytes, 0, length);
    }

    @Override
    public void save(long members, Saved.Tally tally, String position) {
        checkOpen();
    }

    @Override
    public void complete() {
        checkOpen();
    }

    @Override
    public String name() {
        return "standard output";
    }

    @Override
    public boolean resumable() {
        return false;
    }

    @Override
    public void close() {
        out.flush();
    }

    /** A print stream does not throw when nobody reads any more. */
    private void checkOpen() {
        if (out.checkError()) {
            throw ExportException.failed("standard output was closed", "Keep it open, or write to a file with --out.");
        }
    }
}
