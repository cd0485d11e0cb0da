package dev.apiwright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compilers and kinds of projects other than javac on a class path. */
class CompilersTest {
    @TempDir
    Path output;

    static Stream<GoldenCase> cases() {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eclipseCompilesTheSame(GoldenCase golden) throws IOException {
        TestCompiler.Result result = golden.compile(new TestCompiler(output)
                .with(new EclipseCompiler(), List.of("--release", "17", "-classpath", join(TestCompiler.classPath()))));
        assertTrue(result.success(), result::text);
        assertEquals(TestCompiler.read(golden.expected()), result.generated());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aModuleCompilesToo(GoldenCase golden) throws IOException {
        Path module = output.resolve("module-info.java");
        Files.writeString(module, """
                /** A user's module. */
                module com.example.user {
                    requires transitive dev.apiwright.runtime;
                    requires static org.jspecify;
                    exports golden.%s;
                }
                """.formatted(golden.name().replace("-", "")));
        TestCompiler.Result result = new TestCompiler(output)
                .option("--module-path", join(TestCompiler.classPath()))
                .specs(golden.specs())
                .processor(new ApiwrightProcessor())
                .compile(module, inPackage(golden));
        assertTrue(result.success(), result::text);
        Map<String, String> expected = TestCompiler.read(golden.expected());
        assertEquals(expected.keySet(), result.generated().keySet());
    }

    /** javac wants the sources of a module in folders that are called like their packages. */
    private Path inPackage(GoldenCase golden) throws IOException {
        Path folder = Files.createDirectories(
                output.resolve("golden").resolve(golden.name().replace("-", "")));
        return Files.copy(golden.source(), folder.resolve("package-info.java"));
    }

    private static String join(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
