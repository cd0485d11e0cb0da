package dev.apiwright.client;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Any text in the headers that carry a time: understood or not, never an exception, and never a time beyond belief. */
class ServerTimesFuzzTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000L);

    @FuzzTest
    void anyText(byte[] input) {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        RetryAfter.of(Map.of("Retry-After", List.of(text)), NOW).ifPresent(pause -> assertFalse(pause.isNegative()));
        ClockSkew clock = new ClockSkew(() -> NOW);
        clock.learn(Map.of("Date", List.of(text)));
        Duration correction = Duration.between(NOW, clock.instant()).abs();
        assertTrue(correction.compareTo(Duration.ofDays(30)) <= 0, text);
    }
}
