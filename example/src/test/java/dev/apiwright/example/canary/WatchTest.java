package dev.apiwright.example.canary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.error.Advice;
import dev.apiwright.error.CallDetails;
import dev.apiwright.error.PagingException;
import dev.apiwright.error.PagingException.Reason;
import dev.apiwright.signing.UserSig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import jdk.jfr.Event;
import jdk.jfr.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A search that finds nothing proves nothing unless it finds what was planted: a leak of every kind is seen. */
class WatchTest {
    /** Not one of the suite's keys, so that the watch over the suite does not mind it. */
    private static final String KEY = "planted-0123456789abcdef";

    private static final String SIGNATURE = UserSig.sign(
            1_400_000_001L, Secrets.PLANTED, "any key", Instant.ofEpochSecond(1_800_000_000L), Duration.ofDays(1));

    record Leak(String place, Consumer<String> plant) {
        @Override
        public String toString() {
            return place;
        }
    }

    static Stream<Leak> leaks() {
        return Stream.of(
                new Leak("log dev.apiwright.client", secret -> log().log(Level.FINEST, secret)),
                new Leak("log dev.apiwright.client", secret -> log().log(Level.FINE, "{0}", secret)),
                new Leak("log dev.apiwright.client", secret -> log().log(Level.FINE, "x", new Exception(secret))),
                new Leak(
                        "log dev.apiwright.client",
                        secret ->
                                System.getLogger("dev.apiwright.client").log(System.Logger.Level.TRACE, () -> secret)),
                new Leak("standard output", secret -> System.out.println(secret)),
                new Leak("standard error", secret -> new Exception(secret).printStackTrace()),
                new Leak("event jdk.JavaExceptionThrow message", secret -> assertTrue(new Exception(secret) != null)),
                new Leak("event jdk.ThreadStart thread", secret -> run(new Thread(() -> {}, secret))),
                new Leak("event dev.apiwright.Planted text", WatchTest::record),
                new Leak("file ", WatchTest::writeFile));
    }

    @ParameterizedTest
    @MethodSource("leaks")
    void findsKeysAndSignatures(Leak leak) {
        for (String secret : List.of(KEY, SIGNATURE)) {
            Watch watch = new Watch(Secrets.OF_ITS_OWN_TESTS);
            leak.plant.accept("usersig=" + secret + "&random=1");
            List<String> seen = watch.end();
            assertTrue(seen.stream().anyMatch(s -> s.startsWith(leak.place)), seen::toString);
            assertFalse(seen.toString().contains(secret), "what is found is not told again");
        }
    }

    @Test
    void findsNothingWhereNothingIs() {
        Watch watch = new Watch(Secrets.OF_ITS_OWN_TESTS);
        log().fine("GET https://a.example.com/v4/x");
        System.getLogger("dev.apiwright").log(System.Logger.Level.INFO, "eJxeJxeJxeJxeJxeJxeJxeJxeJxeJxeJx planted-0");
        assertEquals(List.of(), watch.end());
    }

    @Test
    void findsWhatWasCutOrEncoded() {
        String odd = "*-_" + SIGNATURE;
        for (String secret : List.of(
                SIGNATURE.substring(0, 64),
                SIGNATURE.replace("*", "%2A").replace("-", "%2d").replace("_", "%5F"),
                odd,
                URLEncoder.encode(SIGNATURE, StandardCharsets.UTF_8),
                KEY.replace("-", "%2D"),
                "sdkappid=1&usersig=" + SIGNATURE + "&random=4")) {
            assertTrue(Secrets.OF_ITS_OWN_TESTS.in("x " + secret).isPresent(), secret);
        }
    }

    @Test
    void looksIntoFailures() {
        Exception cause = new Exception("x", new Exception(KEY));
        Exception suppressed = new Exception();
        suppressed.addSuppressed(new Exception(KEY));
        Exception ofOurs =
                new PagingException(Reason.CURSOR_REPEATED, "x", Advice.NONE, new CallDetails(KEY, List.of()), null);
        Exception hidden = new Hiding(KEY);
        for (Exception failure : List.of(cause, suppressed, ofOurs, hidden)) {
            assertTrue(Secrets.OF_ITS_OWN_TESTS.in(Told.by(failure)).isPresent(), failure::toString);
        }
        assertTrue(Secrets.OF_ITS_OWN_TESTS.in(Told.by(new Exception("fine"))).isEmpty());
    }

    @Test
    void looksIntoObjects() {
        assertTrue(
                Secrets.OF_ITS_OWN_TESTS.in(Told.by(List.of(new Telling(KEY)))).isPresent());
        assertTrue(Secrets.OF_ITS_OWN_TESTS.in(Told.by(new Stored(KEY))).isPresent());
        assertTrue(Secrets.OF_ITS_OWN_TESTS.in(Told.by(new Holding(KEY))).isEmpty(), "it holds it, and tells nobody");
    }

    private record Telling(String secret) {}

    private static final class Holding {
        private final String secret;

        Holding(String secret) {
            this.secret = secret;
        }

        @Override
        public String toString() {
            return "Holding of " + secret.length();
        }
    }

    private static final class Stored implements java.io.Serializable {
        private static final long serialVersionUID = 1L;
        private final String secret;

        Stored(String secret) {
            this.secret = secret;
        }

        @Override
        public String toString() {
            return "Stored of " + secret.length();
        }
    }

    private static final class Hiding extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Object secret;

        Hiding(String secret) {
            super("x");
            this.secret = secret;
        }

        @Override
        public String toString() {
            return "Hiding " + (secret == null);
        }
    }

    @Name("dev.apiwright.Planted")
    static final class Planted extends Event {
        String text;
    }

    private static void record(String secret) {
        Planted event = new Planted();
        event.text = secret;
        event.commit();
    }

    private static void run(Thread thread) {
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void writeFile(String secret) {
        try {
            Path file = Files.createTempFile("planted", ".txt");
            file.toFile().deleteOnExit();
            Files.writeString(file, secret);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Logger log() {
        return Logger.getLogger("dev.apiwright.client");
    }
}
