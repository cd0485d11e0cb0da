package dev.apiwright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the annotation can stand, and how the processor behaves towards the compiler. */
class ProcessorTest {
    private static final String SPEC = """
            apiwright: 1
            api: clock
            services: {time: {}}
            endpoints: [now.yaml]
            """;
    private static final String ENDPOINT = "{apiwright: 1, endpoint: now, service: time, path: now}\n";

    @TempDir
    Path directory;

    private Path specs;

    @BeforeEach
    void writeSpecs() throws IOException {
        specs = Files.createDirectories(directory.resolve("specs"));
        Files.writeString(specs.resolve("api.yaml"), SPEC);
        Files.writeString(specs.resolve("now.yaml"), ENDPOINT);
    }

    @Test
    void anInterfaceGetsAClientInItsPackage() throws IOException {
        TestCompiler.Result result = compile(source(
                "com/example/Chat.java",
                "/** A client. */\n@dev.apiwright.GenerateClient(\"api.yaml\")\npublic interface Chat {}"));
        assertTrue(result.success(), result::text);
        assertTrue(result.generated().get("Clock.java").contains("package com.example;"));
    }

    @Test
    void severalPackagesGetClientsInOneCompilation() throws IOException {
        TestCompiler.Result result = compile(
                source("one/package-info.java", "/** One. */\n@dev.apiwright.GenerateClient(\"api.yaml\")"),
                source("two/package-info.java", "/** Two. */\n@dev.apiwright.GenerateClient(\"api.yaml\")"));
        assertTrue(result.success(), result::text);
        assertTrue(Files.exists(directory.resolve("out/sources/one/Clock.java")));
        assertTrue(Files.exists(directory.resolve("out/sources/two/Clock.java")));
    }

    @Test
    void oneClientAPackage() throws IOException {
        TestCompiler.Result result = compile(
                source("one/package-info.java", "/** One. */\n@dev.apiwright.GenerateClient(\"api.yaml\")"),
                source(
                        "one/Two.java",
                        "/** Two. */\n@dev.apiwright.GenerateClient(\"api.yaml\")\npublic interface Two {}"));
        assertFalse(result.success());
        assertEquals(1, result.messages().size(), result::text);
        assertTrue(result.text().contains("has a client already, made from api.yaml"), result::text);
    }

    @Test
    void aClassIsNoPlace() throws IOException {
        refused("one/Chat.java", "@dev.apiwright.GenerateClient(\"api.yaml\")\nfinal class Chat {}");
    }

    @Test
    void anInterfaceInsideAnotherTypeIsNoPlace() throws IOException {
        refused(
                "one/Chat.java",
                "final class Chat {\n@dev.apiwright.GenerateClient(\"api.yaml\")\ninterface Inner {}\n}");
    }

    private void refused(String file, String text) throws IOException {
        TestCompiler.Result result = compile(source(file, text));
        assertFalse(result.success());
        assertEquals(1, result.messages().size(), result::text);
        assertTrue(result.text().startsWith("Chat.java:"), result::text);
        assertTrue(result.text().contains("put it on the package"), result::text);
        assertTrue(result.generated().isEmpty());
    }

    @Test
    void noPackageIsNoPlace() throws IOException {
        Path file = directory.resolve("Chat.java");
        Files.writeString(file, "@dev.apiwright.GenerateClient(\"api.yaml\")\ninterface Chat {}\n");
        TestCompiler.Result result = compile(file);
        assertFalse(result.success());
        assertTrue(result.text().contains("declare a package"), result::text);
    }

    @Test
    void aSpecThatIsNotThereIsAMistakeOfTheAnnotation() throws IOException {
        Path source = source("one/package-info.java", "/** One. */\n@dev.apiwright.GenerateClient(\"src/api.yaml\")");
        TestCompiler.Result near = compile(source);
        assertFalse(near.success());
        assertEquals(
                "package-info.java:3: ERROR: [SpecNotFound] there is no spec src/api.yaml; did you mean \"api.yaml\"?",
                near.text());
        TestCompiler.Result without = new TestCompiler(directory.resolve("other"))
                .processor(new ApiwrightProcessor())
                .compile(source);
        assertTrue(
                without.text()
                        .endsWith(
                                "; say where your own specs are with the compiler option -Aapiwright.specs=<directory>"),
                without.text());
    }

    @Test
    void mistakesOfReadingAndOfMeaningComeOutInOneRun() throws IOException {
        Files.writeString(specs.resolve("now.yaml"), """
                apiwright: 1
                endpoint: now
                servce: time
                path: now
                response: {Now: Instnat}
                """);
        TestCompiler.Result result =
                compile(source("one/package-info.java", "/** One. */\n@dev.apiwright.GenerateClient(\"api.yaml\")"));
        assertFalse(result.success());
        assertEquals(2, result.messages().size(), result::text);
        assertTrue(result.text().contains("now.yaml:3:1: [UnknownKey]"), result::text);
        assertTrue(result.text().contains("now.yaml:5:17: [UnknownType]"), result::text);
    }

    @Test
    void aBrokenAnnotationIsLeftToTheCompiler() throws IOException {
        TestCompiler.Result result =
                compile(source("one/package-info.java", "/** One. */\n@dev.apiwright.GenerateClient(5)"));
        assertFalse(result.success());
        assertFalse(result.text().contains("Apiwright"), result::text);
    }

    @Test
    void problemsOfASpecComeOutWithoutAnElementAndWithTheirPlace() throws IOException {
        Files.writeString(specs.resolve("now.yaml"), ENDPOINT.replace("service: time", "service: tine"));
        TestCompiler.Result result =
                compile(source("one/package-info.java", "/** One. */\n@dev.apiwright.GenerateClient(\"api.yaml\")"));
        assertFalse(result.success());
        assertEquals(1, result.messages().size(), result::text);
        String place = specs.resolve("now.yaml") + ":1:40: [UnknownService]";
        assertTrue(result.text().startsWith("ERROR: " + place), result::text);
    }

    @Test
    void aFileThatIsThereAlreadyIsSaidOnce() throws IOException {
        TestCompiler.Result result = compile(
                source("one/package-info.java", "/** One. */\n@dev.apiwright.GenerateClient(\"api.yaml\")"),
                source("one/Clock.java", "/** Mine. */\npublic interface Clock {}"));
        assertFalse(result.success());
        assertTrue(result.text().contains("is there a class of this name already?"), result::text);
    }

    /** Nobody but us can do anything about it, so it says what to report, and the compiler goes on. */
    @Test
    void anUnexpectedExceptionBecomesOneMessage() throws IOException {
        TestCompiler.Result result = new TestCompiler(directory.resolve("out"))
                .specs(specs)
                .processor(new WatchedProcessor(new ApiwrightProcessor(), (method, arguments) -> {
                    throw new IllegalStateException("no filer today");
                }))
                .compile(source("one/package-info.java", "/** One. */\n@dev.apiwright.GenerateClient(\"api.yaml\")"));
        assertFalse(result.success());
        assertEquals(1, result.messages().size(), result::text);
        assertTrue(result.text().contains("Apiwright failed"), result::text);
        assertTrue(result.text().contains("no filer today"), result::text);
    }

    /** Specs are read, checked and resolved by other threads too; the JDK hands a copy of what they throw to this one. */
    @Test
    void anUnexpectedExceptionOfAnotherThreadIsToldWithItsTextAndPlace() throws IOException {
        ForkJoinPool other = new ForkJoinPool(1);
        TestCompiler.Result result = new TestCompiler(directory.resolve("out"))
                .specs(specs)
                .processor(new WatchedProcessor(
                        new ApiwrightProcessor(),
                        (method, arguments) -> other.submit(() -> {
                                    throw new NullPointerException("nothing there");
                                })
                                .join()))
                .compile(source("one/package-info.java", "/** One. */\n@dev.apiwright.GenerateClient(\"api.yaml\")"));
        other.shutdown();
        assertFalse(result.success());
        assertTrue(result.text().contains("nothing there at dev.apiwright.processor.ProcessorTest"), result::text);
    }

    /** Others may want the annotation too; and what is written in the first round is seen by them in the second. */
    @Test
    void otherProcessorsSeeTheAnnotationAndTheGeneratedTypes() throws IOException {
        Watcher watcher = new Watcher();
        TestCompiler.Result result = new TestCompiler(directory.resolve("out"))
                .specs(specs)
                .processor(new ApiwrightProcessor())
                .processor(watcher)
                .compile(source("one/package-info.java", "/** One. */\n@dev.apiwright.GenerateClient(\"api.yaml\")"));
        assertTrue(result.success(), result::text);
        assertEquals(List.of("annotation in round 1", "types in round 2"), watcher.seen);
    }

    /** Notes in which rounds it is shown something. */
    @SupportedAnnotationTypes("*")
    private static final class Watcher extends AbstractProcessor {
        private final List<String> seen = new java.util.ArrayList<>();
        private int round;

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
            round++;
            if (annotations.stream().anyMatch(type -> type.getSimpleName().contentEquals("GenerateClient"))) {
                seen.add("annotation in round " + round);
            }
            if (environment.getRootElements().stream()
                    .anyMatch(element -> element.getSimpleName().contentEquals("Clock"))) {
                seen.add("types in round " + round);
            }
            return false;
        }
    }

    private TestCompiler.Result compile(Path... sources) {
        return new TestCompiler(directory.resolve("out"))
                .specs(specs)
                .processor(new ApiwrightProcessor())
                .compile(sources);
    }

    private Path source(String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        String packageName =
                Path.of(file).getParent().toString().replace('/', '.').replace('\\', '.');
        String statement = "package " + packageName + ";\n";
        boolean ofPackage = file.endsWith("package-info.java");
        Files.writeString(path, ofPackage ? text + "\n" + statement : statement + text + "\n");
        return path;
    }
}
