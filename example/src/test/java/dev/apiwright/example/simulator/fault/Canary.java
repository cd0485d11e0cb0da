package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.apiwright.error.ApiwrightException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** A key that must never be seen, and the places where it is looked for. */
final class Canary {
    static final long APP = 1_400_000_779L;
    static final String ADMIN = "administrator";
    static final String KEY = "canary-7b52009b64fd0a2a";

    private Canary() {}

    /** Looks through everything that an exception can tell: neither the key, nor a signature that was sent. */
    static void assertAbsent(Throwable failure, FaultFront front) {
        StringBuilder text = new StringBuilder();
        collect(failure, text, Collections.newSetFromMap(new IdentityHashMap<>()));
        assertAbsent(text.toString(), front);
    }

    /** The same for what was printed or logged. */
    static void assertAbsent(String text, FaultFront front) {
        assertFalse(text.contains(KEY), "the key is told");
        assertFalse(text.contains("usersig="), "a signed query is told");
        for (SeenRequest request : front.seen()) {
            request.parameter("usersig")
                    .ifPresent(signature -> assertFalse(text.contains(signature), "a signature is told"));
        }
    }

    private static void collect(Throwable failure, StringBuilder text, Set<Throwable> met) {
        if (failure == null || !met.add(failure)) {
            return;
        }
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        text.append(trace).append(failure.getMessage()).append(failure).append('\n');
        if (failure instanceof ApiwrightException known) {
            text.append(known.details()).append(known.attempts()).append(known.endpoint());
        }
        collect(failure.getCause(), text, met);
        for (Throwable other : failure.getSuppressed()) {
            collect(other, text, met);
        }
    }
}
