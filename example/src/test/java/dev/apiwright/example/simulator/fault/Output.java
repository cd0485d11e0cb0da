package dev.apiwright.example.simulator.fault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Everything that a client logs, at the finest level, from when it is made until it is closed. */
final class Output extends Handler {
    private static final String CLIENT = "dev.apiwright";

    private final Logger logger = Logger.getLogger(CLIENT);
    private final Level before = logger.getLevel();
    private final boolean passedOn = logger.getUseParentHandlers();
    private final List<String> lines = new ArrayList<>();

    Output() {
        setLevel(Level.ALL);
        setFormatter(new SimpleFormatter());
        logger.setLevel(Level.ALL);
        logger.setUseParentHandlers(false);
        logger.addHandler(this);
    }

    @Override
    public synchronized void publish(LogRecord record) {
        lines.add(getFormatter().format(record));
    }

    /** The log, and the names of threads. */
    synchronized String text(Collection<Thread> threads) {
        List<String> all = new ArrayList<>(lines);
        Set.copyOf(threads).forEach(thread -> all.add(thread.getName()));
        return String.join("\n", all);
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setLevel(before);
        logger.setUseParentHandlers(passedOn);
    }
}
