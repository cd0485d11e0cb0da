package dev.apiwright.processor;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles as a user of the processor would, as strictly as the project itself. */
final class TestCompiler {
    private final Path output;
    private final List<String> options = new ArrayList<>();
    private final List<Processor> processors = new ArrayList<>();
    private JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private Locale locale = Locale.ROOT;

    TestCompiler(Path output) {
        this.output = output;
        options.addAll(
                List.of("--release", "17", "-Xlint:all,-processing,-options", "-Xdoclint:all/protected", "-Werror"));
    }

    TestCompiler with(JavaCompiler other, List<String> otherOptions) {
        compiler = other;
        options.clear();
        options.addAll(otherOptions);
        return this;
    }

    TestCompiler option(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    TestCompiler specs(Path directory) {
        return option("-Aapiwright.specs=" + directory);
    }

    TestCompiler locale(Locale other) {
        locale = other;
        return this;
    }

    TestCompiler processor(Processor processor) {
        processors.add(processor);
        return this;
    }

    /** What came out: messages without the places that differ from machine to machine, and the generated files. */
    record Result(boolean success, List<String> messages, Map<String, String> generated) {
        String text() {
            return String.join("\n", messages);
        }
    }

    Result compile(Path... sources) {
        try {
            Path generated = Files.createDirectories(output.resolve("sources"));
            DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
            try (StandardJavaFileManager files =
                    compiler.getStandardFileManager(diagnostics, locale, StandardCharsets.UTF_8)) {
                files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
                files.setLocationFromPaths(
                        StandardLocation.CLASS_OUTPUT, List.of(Files.createDirectories(output.resolve("classes"))));
                if (!options.contains("--module-path")) {
                    files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath());
                }
                JavaCompiler.CompilationTask task = compiler.getTask(
                        new StringWriter(),
                        files,
                        diagnostics,
                        options,
                        null,
                        files.getJavaFileObjectsFromPaths(List.of(sources)));
                task.setLocale(locale);
                if (!processors.isEmpty()) {
                    task.setProcessors(processors);
                }
                boolean success = task.call();
                return new Result(success, messages(diagnostics), read(generated));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> messages(DiagnosticCollector<JavaFileObject> diagnostics) {
        return diagnostics.getDiagnostics().stream()
                .map(diagnostic -> line(diagnostic) + diagnostic.getKind() + ": " + diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        return source == null ? "" : Path.of(source.getName()).getFileName() + ":" + diagnostic.getLineNumber() + ": ";
    }

    static Map<String, String> read(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString(), TestCompiler::text, (a, b) -> a, TreeMap::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What generated code needs: the runtime, its JSON parser, and the annotations. */
    static List<Path> classPath() {
        return Stream.of(
                        dev.apiwright.GenerateClient.class,
                        tools.jackson.core.JsonParser.class,
                        org.jspecify.annotations.NullMarked.class)
                .map(TestCompiler::placeOf)
                .toList();
    }

    private static Path placeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
