package dev.apiwright.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.error.ApiException;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Calls and attempts in a recording; and a Java without the Flight Recorder. */
@Timeout(120)
class FlightRecorderTest {
    private static final Endpoint<Things.Ask, Things.Thing> READ = Things.endpoint(Safety.READ_ONLY);

    @TempDir
    Path directory;

    @Test
    void recordsCallsWithTheirAttemptsAndNothingSecret() throws Exception {
        Path file = directory.resolve("calls.jfr");
        RawServer server = new RawServer(Replies.error(10003), Replies.error(10010));
        try (server;
                Recording recording = new Recording();
                ApiClient client = new Things.Builder().baseUrl(server.uri()).build()) {
            recording.enable("dev.apiwright.Call").withThreshold(Duration.ZERO);
            recording.enable("dev.apiwright.Attempt").withThreshold(Duration.ZERO);
            recording.start();
            assertThrows(ApiException.class, () -> client.call(READ, new Things.Ask("canary-body-33")));
            recording.stop();
            recording.dump(file);
        }
        List<RecordedEvent> events = RecordingFile.readAllEvents(file);
        List<RecordedEvent> attempts = named(events, "dev.apiwright.Attempt");
        RecordedEvent call = named(events, "dev.apiwright.Call").get(0);
        assertEquals(2, attempts.size());
        RecordedEvent last = attempts.get(1);
        for (RecordedEvent event : List.of(call, last)) {
            assertEquals("things", event.getString("api"));
            assertEquals("getThing", event.getString("endpoint"));
            assertEquals(server.uri().getAuthority(), event.getString("host"));
            assertEquals(200, event.getInt("status"));
            assertEquals(10010, event.getInt("code"));
            assertEquals("NOT_EXECUTED", event.getString("outcome"));
            assertEquals("error 10010", event.getString("fault"));
            assertEquals(1, event.getLong("call"));
            assertFalse(event.getDuration("headers").isZero());
            assertTrue(event.getDuration("pause").compareTo(event.getDuration()) <= 0 || event == last);
        }
        assertEquals(2, call.getInt("attempts"));
        assertEquals(2, last.getInt("attempt"));
        String everything = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        String signature = server.received().get(0).parameter("usersig");
        for (String secret : List.of(Things.KEY, "canary-body-33", signature, signature.substring(0, 24))) {
            assertFalse(everything.contains(secret), secret);
        }
    }

    private static List<RecordedEvent> named(List<RecordedEvent> events, String name) {
        return events.stream()
                .filter(event -> event.getEventType().getName().equals(name))
                .sorted(java.util.Comparator.comparing(RecordedEvent::getStartTime))
                .toList();
    }

    /** A Java that has none of its modules. */
    @Test
    void aClientWorksWithoutTheFlightRecorder() throws Exception {
        String path = Stream.of(ApiClient.class, Things.class, tools.jackson.core.JsonParser.class)
                .map(type -> new File(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath())
                        .getPath())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
        String tests = System.getProperty("basedir", ".") + File.separator + "target" + File.separator + "test-classes";
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--limit-modules",
                        "java.base,java.net.http",
                        "-cp",
                        path + File.pathSeparator + tests,
                        WithoutFlightRecorder.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals("NoRecording lamp", output.strip());
        assertEquals(0, process.waitFor());
    }
}
