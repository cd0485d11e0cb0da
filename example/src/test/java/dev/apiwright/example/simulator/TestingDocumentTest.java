package dev.apiwright.example.simulator;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every example of {@code docs/testing.md} stands in {@link DocumentedFaultsTest}, which is compiled and run. */
class TestingDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/testing.md");
    private static final Path SOURCE =
            Path.of("src/test/java/dev/apiwright/example/simulator/DocumentedFaultsTest.java");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```java\\n(.*?)```");

    @Test
    void examplesAreCompiledAndRun() throws IOException {
        String source = withoutIndentation(Files.readString(SOURCE));
        List<String> examples = EXAMPLE.matcher(Files.readString(DOCUMENT))
                .results()
                .map(match -> withoutIndentation(match.group(1)))
                .toList();
        assertFalse(examples.isEmpty());
        for (String example : examples) {
            assertTrue(source.contains(example), example);
        }
    }

    private static String withoutIndentation(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
