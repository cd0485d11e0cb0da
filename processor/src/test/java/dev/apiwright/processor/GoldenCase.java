package dev.apiwright.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of {@code src/test/resources/golden}: a {@code package-info.java} as a user writes it, the specs in {@code spec} or
 * in the directory that the file {@code spec-directory} names, and in {@code expected} what is generated.
 */
record GoldenCase(String name) {
    private static final Path ALL = Path.of("src/test/resources/golden");

    static Stream<GoldenCase> all() {
        return list().stream();
    }

    static List<GoldenCase> list() {
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> new GoldenCase(folder.getFileName().toString()))
                    .sorted((a, b) -> a.name().compareTo(b.name()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder() {
        return ALL.resolve(name);
    }

    Path source() {
        return folder().resolve("package-info.java");
    }

    Path expected() {
        return folder().resolve("expected");
    }

    Path specs() {
        try {
            Path elsewhere = folder().resolve("spec-directory");
            Path specs = Files.exists(elsewhere)
                    ? Path.of(Files.readString(elsewhere).strip())
                    : folder().resolve("spec");
            return specs.toAbsolutePath().normalize();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the processor and compiles what it generates. */
    TestCompiler.Result compile(TestCompiler compiler) {
        return compiler.specs(specs()).processor(new ApiwrightProcessor()).compile(source());
    }

    @Override
    public String toString() {
        return name;
    }
}
