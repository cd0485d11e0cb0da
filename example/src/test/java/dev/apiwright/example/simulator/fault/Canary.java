package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.example.canary.Secrets;
import dev.apiwright.example.canary.Told;
import java.util.Optional;

/** A key that must never be seen, and the places where it is looked for; the whole run is watched besides. */
final class Canary {
    static final long APP = 1_400_000_779L;
    static final String ADMIN = "administrator";
    static final String KEY = "canary-7b52009b64fd0a2a";

    private Canary() {}

    /** Looks through everything that an exception can tell: neither the key, nor a signature that was sent. */
    static void assertAbsent(Throwable failure, FaultFront front) {
        assertAbsent(Told.by(failure), front);
    }

    /** The same for what was printed or logged. */
    static void assertAbsent(String text, FaultFront front) {
        Optional<String> secret = Secrets.OF_THE_SUITE.in(text);
        assertTrue(secret.isEmpty(), secret::toString);
        assertFalse(text.contains("usersig="), "a signed query is told");
        for (SeenRequest request : front.seen()) {
            request.parameter("usersig")
                    .ifPresent(signature -> assertFalse(text.contains(signature), "a signature is told"));
        }
    }
}
