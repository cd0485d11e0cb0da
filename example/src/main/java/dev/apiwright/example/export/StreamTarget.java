package dev.apiwright.example.export;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

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
    public List<String> accounts() {
        return List.of();
    }

    @Override
    public void start() {}

    @Override
    public void write(byte[] bytes) throws IOException {
        out.write(bytes);
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
