package dev.apiwright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import javax.annotation.processing.Completion;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
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
                .processor(new Recording(new ApiwrightProcessor(), origins))
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

    /** The processor, with a filer that notes for whom a file is made. */
    private record Recording(Processor processor, Map<String, List<String>> origins) implements Processor {
        @Override
        public void init(ProcessingEnvironment environment) {
            Filer filer = intercept(Filer.class, environment.getFiler(), (method, arguments) -> {
                if (method.equals("createSourceFile")) {
                    Element[] elements = (Element[]) arguments[1];
                    origins.put(
                            arguments[0].toString(),
                            Arrays.stream(elements).map(Element::toString).toList());
                }
                return null;
            });
            processor.init(intercept(
                    ProcessingEnvironment.class,
                    environment,
                    (method, arguments) -> method.equals("getFiler") ? filer : null));
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }

        @Override
        public Set<String> getSupportedOptions() {
            return processor.getSupportedOptions();
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }

        @Override
        public Iterable<? extends Completion> getCompletions(
                Element element, AnnotationMirror annotation, ExecutableElement member, String userText) {
            return List.of();
        }

        /** The object, with a look at each call first; what the look returns is returned, unless it is null. */
        private static <T> T intercept(Class<T> type, T object, BiFunction<String, Object[], Object> look) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        Object own = look.apply(method.getName(), arguments);
                        try {
                            return own != null ? own : method.invoke(object, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }
    }
}
