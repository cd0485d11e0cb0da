package dev.apiwright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Generated code is compiled without a warning, and then compared with what is expected. After a change of the emitters,
 * {@code -Dapiwright.update=true} writes the expected files anew; read the difference before you commit it.
 */
class GoldenTest {
    private static final String UPDATE = "apiwright.update";

    @TempDir
    Path output;

    static Stream<GoldenCase> cases() {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void generatesWhatIsExpected(GoldenCase golden) throws IOException {
        TestCompiler.Result result = golden.compile(new TestCompiler(output));
        assertTrue(result.success(), result::text);
        assertEquals("", result.text());
        if (Boolean.getBoolean(UPDATE)) {
            update(golden.expected(), result.generated());
        }
        Map<String, String> expected = TestCompiler.read(golden.expected());
        assertEquals(expected.keySet(), result.generated().keySet());
        expected.forEach((file, text) -> assertEquals(text, result.generated().get(file), file));
    }

    @Test
    void nothingIsUpdatedUnasked() {
        assertFalse(Boolean.getBoolean(UPDATE), "a build that rewrites what it compares with proves nothing");
    }

    private static void update(Path expected, Map<String, String> generated) throws IOException {
        Files.createDirectories(expected);
        for (String old : TestCompiler.read(expected).keySet()) {
            Files.delete(expected.resolve(old));
        }
        for (Map.Entry<String, String> file : generated.entrySet()) {
            Files.writeString(expected.resolve(file.getKey()), file.getValue());
        }
    }
}
