package dev.apiwright.client;

import dev.apiwright.error.Attempt;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a client logs: little, because every error reaches its caller. WARNING for what an operator should look at, INFO when
 * that is over, DEBUG for each retry. Lines hold operations, hosts, statuses and codes, and no text from outside.
 *
 * <p>They are written by a worker of the client, one after the other: a logger that is slow or hangs holds up no call. When
 * so many wait, further ones are dropped; a logger that throws loses its line. Thread-safe.
 */
final class ClientLog {
    private static final int MOST_WAITING = 256;

    private final String api;
    private final SerialQueue queue;
    private final Supplier<Logger> source;
    private final AtomicReference<@Nullable Logger> logger = new AtomicReference<>();

    /**
     * @param source asked when there is something to log, because finding a logger may fail or hang as logging may
     */
    ClientLog(String api, Executor workers, Supplier<Logger> source) {
        this.api = api;
        this.queue = new SerialQueue(workers, MOST_WAITING);
        this.source = source;
    }

    void retry(String endpoint, Attempt failed, Duration pause) {
        log(
                Level.DEBUG,
                endpoint + " at " + failed.host() + ", attempt " + failed.number() + ": " + failed.fault()
                        + "; next attempt in " + pause.toMillis() + " ms",
                null);
    }

    void hostFailed(String host, String next) {
        log(Level.WARNING, host + " fails; calls go to " + next, null);
    }

    void hostWorksAgain(String host) {
        log(Level.INFO, host + " works again; calls go there", null);
    }

    void budgetUsedUp() {
        log(Level.WARNING, "the retry budget is used up: calls that fail are not repeated for now", null);
    }

    void clockCorrected(Duration correction) {
        String message = correction.isZero()
                ? "the clock is right again; signatures are made by it"
                : "the clock is wrong: a server's differs by " + correction.toSeconds()
                        + " s; signatures are made by the server's";
        log(Level.WARNING, message, null);
    }

    void interceptorFailed(String name, Throwable problem) {
        log(Level.WARNING, "the interceptor " + name + " failed, which changes no call; told once", problem);
    }

    void interceptorHangs(String name, Duration patience) {
        log(
                Level.WARNING,
                "the interceptor " + name + " took longer than " + patience.toMillis()
                        + " ms and is left out until it has returned; told once",
                null);
    }

    private void log(Level level, String text, @Nullable Throwable problem) {
        queue.add(() -> write(level, "client of " + api + ": " + text, problem));
    }

    private void write(Level level, String message, @Nullable Throwable problem) {
        try {
            Logger used = logger.get();
            if (used == null) {
                used = source.get();
                logger.set(used);
            }
            if (problem == null) {
                used.log(level, message);
            } else {
                used.log(level, message, problem);
            }
        } catch (RuntimeException | Error e) {
            // There is nowhere left to tell it, and no call must know of it.
        }
    }
}
