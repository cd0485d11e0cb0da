package dev.apiwright.example.export;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The simulator on its own, as its documentation says, and the exporter against it. */
class SimulateCommandTest {
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "APIWRIGHT_SDKAPPID", "1400000001",
            "APIWRIGHT_IDENTIFIER", "administrator",
            "APIWRIGHT_SECRET_KEY", "simulator-key",
            "APIWRIGHT_REGION", "FRANKFURT");

    @Test
    void theExporterFindsGroupsOfEveryTypeInIt() throws Exception {
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        try (PipedInputStream lines = new PipedInputStream();
                PrintStream out = new PrintStream(new PipedOutputStream(lines), true, StandardCharsets.UTF_8)) {
            ExportProgram program = new ExportProgram(Map.of(), out, System.err, false);
            Thread simulator =
                    new Thread(() -> ended.complete(program.run("simulate", "--port", "0", "--members", "120")));
            simulator.start();
            String url = url(lines);
            assertAll(
                    () -> assertEquals(120, export(url, "hikers").out().lines().count()),
                    () -> assertEquals(120, export(url, "team").out().lines().count()),
                    () -> assertEquals(120, export(url, "meeting").out().lines().count()),
                    () -> assertEquals(
                            120, export(url, "@TGS#_makers").out().lines().count()),
                    () -> assertEquals(ExitCode.REJECTED, export(url, "live").exitCode()));
            simulator.interrupt();
            assertEquals(ExitCode.INTERRUPTED, ended.get());
        }
    }

    private static Run export(String url, String group) {
        return Run.with(ENVIRONMENT, "--server", url, "--group", group, "--out", "-", "--fields", "role");
    }

    private static String url(PipedInputStream lines) throws IOException {
        String line = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8)).readLine();
        Matcher matcher = Pattern.compile("http://\\S+").matcher(line);
        if (!matcher.find()) {
            throw new AssertionError("no address in " + line);
        }
        return matcher.group();
    }
}
