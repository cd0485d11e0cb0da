package dev.apiwright.processor.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.GenerateClient;
import dev.apiwright.processor.ApiwrightProcessor;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.json.JsonFactory;

/** The documentation of the language: its example works as written, and its tables have every key. */
class SpecLanguageDocTest {
    private static final Path DOC = Path.of("..", "docs", "spec-language.md");
    private static final Pattern FILE =
            Pattern.compile("in `(src/main/[^`]+)`[^\\n]*(?:\\n[^`\\n]+)*:?\\n\\n```\\w+\\n(.*?)```", Pattern.DOTALL);
    private static final Map<String, Shape> SECTIONS = Map.ofEntries(
            Map.entry("API file", Shapes.API),
            Map.entry("Servers", Shapes.SERVER),
            Map.entry("Services", Shapes.SERVICE),
            Map.entry("Envelope", Shapes.ENVELOPE),
            Map.entry("Defaults", Shapes.DEFAULTS),
            Map.entry("Endpoint file", Shapes.ENDPOINT),
            Map.entry("Samples", Shapes.SAMPLES),
            Map.entry("Types", Shapes.TYPE),
            Map.entry("Values", Shapes.ENUM_VALUE),
            Map.entry("Fields", Shapes.FIELD),
            Map.entry("Conditions", Shapes.CONDITION),
            Map.entry("Listings", Shapes.PAGINATION),
            Map.entry("Page size", Shapes.PAGE_SIZE),
            Map.entry("Styles", Shapes.STYLE),
            Map.entry("Cursor", Shapes.CURSOR),
            Map.entry("Offset", Shapes.OFFSET),
            Map.entry("Errors", Shapes.ERROR));

    @Test
    void theTablesHaveEveryKey() throws IOException {
        String doc = Files.readString(DOC);
        for (Map.Entry<String, Shape> section : SECTIONS.entrySet()) {
            List<String> keys =
                    section.getValue().keys().stream().map(Shape.Key::name).toList();
            assertEquals(keys, documented(doc, section.getKey()), section.getKey());
        }
    }

    /** The first column of the section's last table. */
    private static List<String> documented(String doc, String heading) {
        Matcher section = Pattern.compile("^#+ " + heading + "\\n(.*?)(?=^#)", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(doc);
        assertTrue(section.find(), heading);
        String table = section.group(1).substring(section.group(1).lastIndexOf("| key |"));
        return Pattern.compile("^\\| `(\\w+)` \\|", Pattern.MULTILINE)
                .matcher(table)
                .results()
                .map(row -> row.group(1))
                .toList();
    }

    /** Who is told that a key does not work yet is sent to where it is designed. */
    @Test
    void everyPlannedKeyIsDesigned() throws IOException {
        String decision = Files.readString(Path.of("..", "docs", "decisions", "0002-spec-language-what-comes-next.md"));
        for (Shape shape : SECTIONS.values()) {
            for (String key : shape.planned()) {
                assertTrue(
                        Pattern.compile("\\b" + key + "\\b").matcher(decision).find(), shape.name() + ": " + key);
            }
        }
    }

    @Test
    void theExampleWorksAsWritten(@TempDir Path project) throws Exception {
        List<Path> sources = write(project);
        Path classes = Files.createDirectories(project.resolve("classes"));
        assertEquals("", compile(sources, project.resolve("src/main/apiwright"), classes));
        assertEquals("Emma, Novel", run(classes));
    }

    /** Three mistakes in the example, and what is shown of them. */
    @Test
    void problemsLookAsShown(@TempDir Path project) throws IOException {
        List<Path> sources = write(project);
        Path specs = project.resolve("src/main/apiwright");
        replace(specs.resolve("library/api.yaml"), "advice: fix-request", "advice: fix-reqest");
        replace(specs.resolve("library/endpoints/list_books.yaml"), "type: [Kind]", "type: [Kimd]");
        replace(specs.resolve("library/endpoints/list_books.yaml"), "{type: integer, min: 1", "{type: integer, mni: 1");
        String told = compile(sources, specs, Files.createDirectories(project.resolve("classes")));
        Matcher shown = Pattern.compile("## How problems look.*?```\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(DOC));
        assertTrue(shown.find());
        String shortened = told.replace(specs.toString(), "/home/me")
                .replace(project.toString() + File.separator, "")
                .replace('\\', '/');
        assertEquals(
                shown.group(1), shortened.substring(0, Math.min(shown.group(1).length(), shortened.length())));
    }

    private static void replace(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        assertTrue(text.contains(before), before);
        Files.writeString(file, text.replace(before, after));
    }

    /** Writes the example's files, and gives those of Java. */
    private static List<Path> write(Path project) throws IOException {
        List<Path> sources = new ArrayList<>();
        Matcher files = FILE.matcher(Files.readString(DOC));
        while (files.find()) {
            Path file = project.resolve(files.group(1));
            Files.createDirectories(file.getParent());
            Files.writeString(file, files.group(2));
            if (file.toString().endsWith(".java")) {
                sources.add(file);
            }
        }
        return sources;
    }

    /** What the compiler says: nothing when all went well. */
    private static String compile(List<Path> sources, Path specs, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-d",
                    classes.toString(),
                    "-classpath",
                    classPath(),
                    "-Aapiwright.specs=" + specs,
                    "-Xlint:all,-processing,-path",
                    "-Werror");
            JavaCompiler.CompilationTask task = compiler.getTask(
                    messages, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(List.of(new ApiwrightProcessor()));
            task.setLocale(Locale.ROOT);
            boolean success = task.call();
            assertEquals(success, messages.toString().isEmpty(), messages::toString);
            return messages.toString();
        }
    }

    /** What a user's project has, wherever the test is run from. */
    private static String classPath() {
        return Stream.of(GenerateClient.class, JsonFactory.class, NullMarked.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> Path.of(URI.create(location.toString())).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String run(Path classes) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, SpecLanguageDocTest.class.getClassLoader())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass("com.example.Main")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).strip();
    }
}
