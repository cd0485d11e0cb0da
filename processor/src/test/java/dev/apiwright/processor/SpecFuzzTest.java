package dev.apiwright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.sun.source.util.JavacTask;
import dev.apiwright.processor.diagnostic.Location;
import dev.apiwright.processor.diagnostic.Problem;
import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.emit.GeneratedFile;
import dev.apiwright.processor.spec.MemorySource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Any bytes as an API file and an endpoint file, told apart by a line of {@code =====}: problems at places inside the files,
 * or Java that a compiler can parse; never an exception, and never out of proportion to what was written.
 */
class SpecFuzzTest {
    private static final byte[] SEPARATOR = "\n=====\n".getBytes(StandardCharsets.US_ASCII);
    /** A message may quote a text and suggest another, each cut to a length; no message is a page. */
    private static final int LONGEST_MESSAGE = 2_000;
    /** What an endpoint or a field gives, with room: what grows faster than the text is a bomb. */
    private static final int FIXED_OUTPUT = 100_000;

    private static final int OUTPUT_FACTOR = 2_000;
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    @FuzzTest
    void anyTwoFiles(byte[] input) {
        int split = indexOfSeparator(input);
        byte[] api = Arrays.copyOf(input, split);
        byte[] endpoint = Arrays.copyOfRange(input, Math.min(split + SEPARATOR.length, input.length), input.length);
        Problems problems = new Problems();
        List<GeneratedFile> files = new Generation(
                        new MemorySource().with("api.yaml", api).with("e.yaml", endpoint), problems)
                .run("api.yaml", "com.example")
                .toList();
        Map<String, byte[]> sources = Map.of("/specs/api.yaml", api, "/specs/e.yaml", endpoint);
        problems.sorted().forEach(problem -> assertInside(problem, sources));
        assertTrue(problems.hasErrors() || !files.isEmpty(), "neither files nor a problem");
        assertFalse(problems.hasErrors() && !files.isEmpty(), "files in spite of a problem");
        int output = files.stream().mapToInt(file -> file.text().length()).sum();
        assertTrue(output <= FIXED_OUTPUT + (long) OUTPUT_FACTOR * input.length, output + " characters");
        if (!files.isEmpty()) {
            assertParses(files);
        }
    }

    private static int indexOfSeparator(byte[] input) {
        for (int i = 0; i + SEPARATOR.length <= input.length; i++) {
            if (Arrays.equals(input, i, i + SEPARATOR.length, SEPARATOR, 0, SEPARATOR.length)) {
                return i;
            }
        }
        return input.length;
    }

    private static void assertInside(Problem problem, Map<String, byte[]> sources) {
        Location at = problem.at();
        String text = new String(sources.get(at.file()), StandardCharsets.UTF_8);
        String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r\n|\r|\n", -1);
        assertTrue(at.line() >= 1 && at.line() <= lines.length, problem + " in " + lines.length + " lines");
        String line = lines[at.line() - 1];
        int length = line.codePointCount(0, line.length());
        assertTrue(at.column() >= 1 && at.column() <= length + 1, problem + " in a line of " + length);
        assertEquals(1, problem.toString().lines().count(), problem.toString());
        assertTrue(problem.message().length() <= LONGEST_MESSAGE, problem.toString());
    }

    private static void assertParses(List<GeneratedFile> files) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) COMPILER.getTask(
                null,
                null,
                found,
                List.of("-proc:none"),
                null,
                files.stream().map(Source::new).toList());
        try {
            task.parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Diagnostic<? extends JavaFileObject> diagnostic : found.getDiagnostics()) {
            assertFalse(diagnostic.getKind() == Diagnostic.Kind.ERROR, diagnostic.toString());
        }
        files.forEach(file -> assertTrue(file.text().chars().allMatch(c -> c < 0x80), file.className()));
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(GeneratedFile file) {
            super(URI.create("mem:///" + file.qualifiedName().replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = file.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
