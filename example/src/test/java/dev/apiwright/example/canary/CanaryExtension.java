package dev.apiwright.example.canary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Watches the whole suite: the run fails when a key or a signature of any test was seen anywhere. Every test class gets it
 * by itself, because {@code junit-platform.properties} says so. It begins before the first class, and ends behind the last.
 */
public final class CanaryExtension implements BeforeAllCallback, AfterEachCallback, TempDirFactory {
    private static final Namespace HERE = Namespace.create(CanaryExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        suite(context);
    }

    private static Suite suite(ExtensionContext context) {
        return context.getRoot().getStore(HERE).getOrComputeIfAbsent(Suite.class, type -> new Suite(), Suite.class);
    }

    /** What a test throws is printed by the build; its directories are deleted after this. */
    @Override
    public void afterEach(ExtensionContext context) {
        FileWatch.look(suite(context).directory, suite(context).watch.findings());
        context.getExecutionException()
                .ifPresent(e -> suite(context).watch.findings().look(context.getDisplayName(), Told.by(e)));
    }

    /** In one place, to look at what is in them. */
    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
        return Files.createTempDirectory(suite(context).directory, "test");
    }

    /** Closed by JUnit behind the last test; what it throws then fails the build. */
    private static final class Suite implements AutoCloseable {
        private final Watch watch = new Watch(Secrets.OF_THE_SUITE);
        private final Path directory;

        Suite() {
            try {
                directory = Files.createTempDirectory("suite");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            List<String> seen = watch.end();
            delete(directory);
            if (!seen.isEmpty()) {
                throw new AssertionError("secrets were seen:\n" + String.join("\n", seen));
            }
        }

        private static void delete(Path directory) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
