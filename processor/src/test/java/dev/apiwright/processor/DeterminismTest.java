package dev.apiwright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.emit.GeneratedFile;
import dev.apiwright.processor.locate.DirectorySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same spec gives the same bytes, whoever compiles it and where. */
class DeterminismTest {
    @TempDir
    Path directory;

    static Stream<GoldenCase> cases() {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void localeAndTimeZoneDoNotMatter(GoldenCase golden) {
        Map<String, String> here = generate(golden);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            // Turkish has an i without a dot, Arabic has digits of its own.
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
                assertEquals(here, generate(golden), tag);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /** A JVM of its own, because the default charset of one cannot be changed. */
    @ParameterizedTest
    @ValueSource(strings = {"US-ASCII", "UTF-16", "IBM037"})
    void charsetsDoNotMatter(String charset) throws IOException, InterruptedException {
        Path log = directory.resolve("log");
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=" + charset,
                        "-Duser.language=tr",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Dump.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertEquals(0, java.waitFor(), () -> "see " + log);
        for (GoldenCase golden : GoldenCase.list()) {
            assertEquals(generate(golden), TestCompiler.read(directory.resolve(golden.name())), golden.name());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theDirectoryDoesNotMatter(GoldenCase golden) throws IOException {
        Path elsewhere = directory.resolve("a b").resolve("c+d");
        copy(golden.specs(), elsewhere);
        assertEquals(generate(golden), generate(elsewhere, apiFile(golden)));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .sorted((a, b) -> b.compareTo(a))
                    .toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static Map<String, String> generate(GoldenCase golden) {
        return generate(golden.specs(), apiFile(golden));
    }

    private static Map<String, String> generate(Path specs, String apiFile) {
        Problems problems = new Problems();
        Map<String, String> files = new Generation(new DirectorySource(specs), problems)
                .run(apiFile, "golden")
                .collect(Collectors.toMap(file -> file.className() + ".java", GeneratedFile::text));
        assertTrue(problems.isEmpty(), () -> problems.sorted().toString());
        return files;
    }

    private static String apiFile(GoldenCase golden) {
        return Files.exists(golden.specs().resolve("api.yaml")) ? "api.yaml" : golden.name() + "/api.yaml";
    }

    /** Generates every case into a folder of its own. */
    static final class Dump {
        private Dump() {}

        public static void main(String[] arguments) throws IOException {
            for (GoldenCase golden : GoldenCase.list()) {
                Path folder = Files.createDirectories(Path.of(arguments[0], golden.name()));
                for (Map.Entry<String, String> file : generate(golden).entrySet()) {
                    Files.writeString(folder.resolve(file.getKey()), file.getValue());
                }
            }
        }
    }
}
