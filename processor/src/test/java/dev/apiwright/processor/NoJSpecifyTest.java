package dev.apiwright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JSpecify's annotations are for where generated code is compiled; the processor does not need them on its own path. */
class NoJSpecifyTest {
    @Test
    void theProcessorRunsWithoutIt(@TempDir Path output) throws Exception {
        try (URLClassLoader path = new URLClassLoader(pathWithoutJSpecify(), ClassLoader.getPlatformClassLoader())) {
            assertThrows(ClassNotFoundException.class, () -> path.loadClass("org.jspecify.annotations.Nullable"));
            Processor processor = (Processor) path.loadClass(ApiwrightProcessor.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            GoldenCase golden = new GoldenCase("scalars");
            TestCompiler.Result result = new TestCompiler(output)
                    .specs(golden.specs())
                    .processor(processor)
                    .compile(golden.source());
            assertEquals("", result.text());
            assertEquals(TestCompiler.read(golden.expected()), result.generated());
        }
    }

    private static URL[] pathWithoutJSpecify() throws IOException {
        List<URL> path = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!Path.of(entry).getFileName().toString().startsWith("jspecify")) {
                path.add(Path.of(entry).toUri().toURL());
            }
        }
        return path.toArray(new URL[0]);
    }
}
