package dev.apiwright.example.canary;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Looks at all that is logged, at the finest level, by the client and by the parts of the JDK that it uses. */
final class LogWatch extends Handler {
    /** Not the JDK's HTTP server, {@code com.sun.net.httpserver}: it plays the service, and may log what it is sent. */
    private static final List<String> FINEST = List.of("dev.apiwright", "jdk", "java", "javax");

    /** From FINE on the JDK's client logs whole addresses, which nobody can keep it from: docs/client.md warns of it. */
    private static final String JDK_CLIENT = "jdk.internal.httpclient";

    private final Findings findings;
    /**
     * With the levels that they had: there may be another watch around this one. Held, because a logger that nobody holds is
     * forgotten with its level. All others come to the root.
     */
    private final Map<Logger, Optional<Level>> loggers = new LinkedHashMap<>();

    LogWatch(Findings findings) {
        this.findings = findings;
        setLevel(Level.ALL);
        Stream.concat(FINEST.stream(), Stream.of("", JDK_CLIENT)).forEach(name -> {
            Logger logger = Logger.getLogger(name);
            loggers.put(logger, Optional.ofNullable(logger.getLevel()));
            logger.addHandler(this);
            if (!logger.getName().isEmpty()) {
                logger.setLevel(FINEST.contains(logger.getName()) ? Level.ALL : Level.INFO);
            }
        });
    }

    @Override
    public void publish(LogRecord record) {
        String place = "log " + record.getLoggerName();
        findings.look(place, record.getMessage() + Arrays.toString(record.getParameters()));
        if (record.getThrown() != null) {
            findings.look(place, Told.by(record.getThrown()));
        }
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        loggers.forEach((logger, level) -> {
            logger.removeHandler(this);
            logger.setLevel(level.orElse(null));
        });
    }
}
