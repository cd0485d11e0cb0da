package dev.apiwright.example.export;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.example.simulator.ChatSimulator;
import dev.apiwright.example.simulator.GroupType;
import dev.apiwright.example.simulator.SimulatedGroup;
import dev.apiwright.signing.UserSig;
import dev.apiwright.signing.UserSigVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key that is given to the program is in nothing that comes out of it; nor is a signature made with it. */
class SecretsTest {
    /** How every signature starts, as its text is Base64 of a zlib header; other Base64 may hold this by chance. */
    private static final Pattern LIKE_A_SIGNATURE = Pattern.compile("eJ[A-Za-z0-9*_-]+");

    private static final String MISPLACED = "misplaced-5d41402abc4b2a76";

    @TempDir
    Path directory;

    @Test
    void noOutputHoldsTheKeyOrASignature() throws IOException {
        List<Run> runs = new ArrayList<>();
        try (Service service = Service.start(request -> {})) {
            service.simulator().add(SimulatedGroup.of("hikers", GroupType.PUBLIC, 250));
            String url = service.simulator().url().toString();
            runs.add(run(Service.environment(), "--server", url, "--group", "hikers", "--out", file("done")));
            runs.add(run(Service.environment(), "--server", url, "--group", "nobody", "--out", file("nobody")));
            runs.add(run(Service.environment(), "--server", url, "--group", "hikers", "--out", file("no/dir")));
            runs.add(run(Service.environment(), "--server", "ftp://x", "--group", "hikers"));
            runs.add(run(with("APIWRIGHT_IDENTIFIER", "bob"), "--server", url, "--group", "hikers", "--out", "-"));
        }
        runs.addAll(withTheKeyInOtherPlaces());
        runs.add(halfDone());
        runs.add(run(Service.environment(), "--server", "http://127.0.0.1:1", "--group", "hikers", "--out", "-"));
        assertTrue(runs.stream().map(Run::exitCode).distinct().count() >= 4, "the runs should end in many ways");
        runs.forEach(run -> assertAll(() -> assertClean(run.out()), () -> assertClean(run.err())));
        assertClean(allFiles());
    }

    /** The program can keep what it prints clean of a key that it is given as something else; messages inside it cannot be. */
    private List<Run> withTheKeyInOtherPlaces() {
        try (Service service = Service.start(MISPLACED, request -> {})) {
            String url = service.simulator().url().toString();
            Map<String, String> right = with("APIWRIGHT_SECRET_KEY", MISPLACED);
            Map<String, String> region = new HashMap<>(right);
            region.put("APIWRIGHT_REGION", MISPLACED);
            Map<String, String> application = new HashMap<>(right);
            application.put("APIWRIGHT_SDKAPPID", MISPLACED);
            return List.of(
                    run(right, "--group", MISPLACED, "--server", url, "--out", file("key")),
                    run(region, "--group", "hikers"),
                    run(application, "--group", "hikers"));
        }
    }

    /** Leaves a checkpoint behind. */
    private Run halfDone() {
        ChatSimulator[] simulator = new ChatSimulator[1];
        try (Service service = Service.start(request -> {
            if (request.number() == 3) {
                simulator[0].dismiss("hikers");
            }
        })) {
            simulator[0] = service.simulator();
            simulator[0].add(SimulatedGroup.of("hikers", GroupType.PUBLIC, 500));
            String url = simulator[0].url().toString();
            Run run = run(
                    Service.environment(),
                    "--server",
                    url,
                    "--group",
                    "hikers",
                    "--out",
                    file("half"),
                    "--read-ahead",
                    "0");
            assertTrue(Files.exists(Path.of(file("half") + ".checkpoint")));
            return run;
        }
    }

    private static Run run(Map<String, String> environment, String... arguments) {
        return Run.with(environment, arguments);
    }

    private static Map<String, String> with(String variable, String value) {
        Map<String, String> environment = Service.environment();
        environment.put(variable, value);
        return environment;
    }

    private String file(String name) {
        return directory.resolve(name).toString();
    }

    private String allFiles() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(file.getFileName()).append(Files.readString(file));
            }
        }
        return text.toString();
    }

    private static void assertClean(String text) {
        assertFalse(text.contains(Service.KEY) || text.contains(MISPLACED), text);
        assertFalse(text.contains("usersig="), text);
        LIKE_A_SIGNATURE.matcher(text).results().map(MatchResult::group).forEach(SecretsTest::assertNoSignature);
    }

    private static void assertNoSignature(String text) {
        assertEquals(
                UserSigVerdict.MALFORMED,
                UserSig.verify(text, Service.APP, Service.ADMIN, Service.KEY, Instant.now()),
                text);
    }
}
