package dev.apiwright.client;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** A logger that keeps what it is given. */
final class Logs implements Logger {
    private final BlockingQueue<Line> fresh = new LinkedBlockingQueue<>();
    private final List<Line> all = new CopyOnWriteArrayList<>();

    /** One record. */
    public record Line(Level level, String text, Throwable thrown) {
        @Override
        public String toString() {
            return level + " " + text;
        }
    }

    static ClientLog none() {
        return new ClientLog("things", Runnable::run, Logs::new);
    }

    /** The next line; waits for it. */
    public Line take() throws InterruptedException {
        return fresh.take();
    }

    public List<Line> all() {
        return all;
    }

    @Override
    public String getName() {
        return "test";
    }

    @Override
    public boolean isLoggable(Level level) {
        return true;
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String message, Throwable thrown) {
        StringWriter trace = new StringWriter();
        if (thrown != null) {
            thrown.printStackTrace(new PrintWriter(trace));
        }
        Line line = new Line(level, message + trace, thrown);
        all.add(line);
        fresh.add(line);
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String format, Object... params) {
        log(level, bundle, format, (Throwable) null);
    }
}
