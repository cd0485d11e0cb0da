package dev.apiwright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Processor;
import javax.lang.model.element.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Gradle asks of a processor that says it is isolating: every file has exactly one originating element. */
class IsolatingTest {
    @TempDir
    Path output;

    @Test
    void everyFileHasOneOriginAndTheyComeInOrder() {
        Map<String, List<String>> origins = new LinkedHashMap<>();
        GoldenCase golden = new GoldenCase("scalars");
        TestCompiler.Result result = new TestCompiler(output)
                .specs(golden.specs())
                .processor(new WatchedProcessor(new ApiwrightProcessor(), (method, arguments) -> {
                    if (method.equals("createSourceFile")) {
                        Element[] elements = (Element[]) arguments[1];
                        origins.put(
                                arguments[0].toString(),
                                Arrays.stream(elements).map(Element::toString).toList());
                    }
                }))
                .compile(golden.source());
        assertTrue(result.success(), result::text);
        assertEquals(result.generated().size(), origins.size());
        origins.forEach((file, elements) -> assertEquals(List.of("golden.scalars"), elements, file));
        assertEquals(origins.keySet().stream().sorted().toList(), List.copyOf(origins.keySet()));
    }

    @Test
    void theMetadataSaysSo() throws IOException {
        try (var in =
                ApiwrightProcessor.class.getResourceAsStream("/META-INF/gradle/incremental.annotation.processors")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(ApiwrightProcessor.class.getName() + ",isolating", text.strip());
        }
    }

    @Test
    void theCompilerFindsTheProcessor() throws IOException {
        try (var in = ApiwrightProcessor.class.getResourceAsStream("/META-INF/services/" + Processor.class.getName())) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(ApiwrightProcessor.class.getName(), text.strip());
        }
        assertFalse(new ApiwrightProcessor().getSupportedAnnotationTypes().contains("*"));
    }
}
