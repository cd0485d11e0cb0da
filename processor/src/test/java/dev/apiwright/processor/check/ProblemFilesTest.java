package dev.apiwright.processor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.processor.diagnostic.Problem;
import dev.apiwright.processor.diagnostic.ProblemId;
import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.locate.DirectorySource;
import dev.apiwright.processor.spec.ApiSpec;
import dev.apiwright.processor.spec.SpecLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every problem, told of as expected. A folder {@code problems/<ProblemId>[-variant]} holds a spec, {@code api.yaml}, and
 * {@code expected.errors}, what is told of it. {@code -Dapiwright.update=true} rewrites the latter.
 */
class ProblemFilesTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "problems");
    private static final String UPDATE = "apiwright.update";
    private static final String SEVERAL = "Several";

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void tellsWhatIsExpected(String name) throws IOException {
        Path expected = FOLDER.resolve(name).resolve("expected.errors");
        String found = found(FOLDER.resolve(name));
        if (Boolean.getBoolean(UPDATE)) {
            Files.writeString(expected, found);
        }
        assertEquals(Files.readString(expected), found);
    }

    /** One mistake is one problem: what follows from it is not told of. */
    @ParameterizedTest
    @MethodSource("cases")
    void tellsOfNothingElse(String name) {
        String id = name.split("-")[0];
        Set<String> ids = problems(FOLDER.resolve(name)).sorted().stream()
                .map(problem -> problem.id().id())
                .collect(Collectors.toSet());
        assertTrue(id.equals(SEVERAL) || ids.equals(Set.of(id)), name + " gives " + ids);
    }

    @Test
    void everyProblemHasACase() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (ProblemId id : ProblemId.values()) {
            missing.add(id.id());
        }
        cases().forEach(name -> missing.remove(name.split("-")[0]));
        assertEquals(Set.of(), missing);
    }

    /** A build that rewrites what it expects proves nothing. */
    @Test
    void updatingIsOffWhereItCounts() {
        assertFalse(Boolean.getBoolean(UPDATE) && System.getenv("CI") != null);
    }

    private static Problems problems(Path folder) {
        Problems problems = new Problems();
        ApiSpec api = SpecLoader.load(new DirectorySource(folder), "api.yaml", problems);
        if (api != null) {
            Checks.run(api, problems);
        }
        return problems;
    }

    private static String found(Path folder) {
        String place = folder.toAbsolutePath() + folder.getFileSystem().getSeparator();
        return problems(folder).sorted().stream()
                .map(Problem::toString)
                .map(line ->
                        line.replace(place, "").replace(folder.toAbsolutePath().toString(), "…"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
