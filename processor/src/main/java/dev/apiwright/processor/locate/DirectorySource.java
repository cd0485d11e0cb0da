package dev.apiwright.processor.locate;

import dev.apiwright.processor.spec.SpecFile;
import dev.apiwright.processor.spec.SpecSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Spec files in a directory, the one of the processor option {@code apiwright.specs}. */
public final class DirectorySource implements SpecSource {
    private static final int DEEPEST_KNOWN = 4;
    private static final int MOST_KNOWN = 300;

    private final Path directory;

    public DirectorySource(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    @Override
    public @Nullable SpecFile find(String path) {
        Path file = resolve(path);
        if (file == null) {
            return null;
        }
        if (!Files.isRegularFile(file)) {
            // A directory, or something that would be waited for without end.
            return Files.exists(file) ? new SpecFile(path, file.toString(), null) : null;
        }
        try {
            return new SpecFile(path, file.toString(), Bytes.read(Files.newInputStream(file)));
        } catch (IOException | SecurityException e) {
            return new SpecFile(path, file.toString(), null);
        }
    }

    @Override
    public String description() {
        return "the directory " + directory;
    }

    @Override
    public Optional<List<String>> list(String directory) {
        Path listed = resolve(directory);
        if (listed == null || !Files.isDirectory(listed)) {
            return Optional.empty();
        }
        List<String> paths = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(listed)) {
            for (Path file : files) {
                if (Files.isRegularFile(file)) {
                    paths.add(directory + file.getFileName());
                }
            }
        } catch (IOException | DirectoryIteratorException | SecurityException e) {
            return Optional.empty();
        }
        Collections.sort(paths);
        return Optional.of(paths);
    }

    @Override
    public List<String> known() {
        try (Stream<Path> files = Files.walk(directory, DEEPEST_KNOWN)) {
            return files.filter(file -> file.toString().endsWith(".yaml") && Files.isRegularFile(file))
                    .limit(MOST_KNOWN)
                    .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException | SecurityException e) {
            return List.of();
        }
    }

    private @Nullable Path resolve(String path) {
        try {
            Path resolved = directory.resolve(path).normalize();
            return resolved.startsWith(directory) ? resolved : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
