package dev.apiwright.processor.locate;

import dev.apiwright.processor.spec.SpecFile;
import dev.apiwright.processor.spec.SpecSource;
import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Spec files in the jars of the processor path. */
public final class ClassLoaderSource implements SpecSource {
    private final ClassLoader loader;

    public ClassLoaderSource(ClassLoader loader) {
        this.loader = loader;
    }

    @Override
    public @Nullable SpecFile find(String path) {
        URL url = loader.getResource(path);
        if (url == null || path.endsWith("/")) {
            return null;
        }
        try {
            URLConnection connection = url.openConnection();
            // A cached jar stays open, and a build daemon would go on reading the old one after it has been replaced.
            connection.setUseCaches(false);
            return new SpecFile(path, url.toString(), Bytes.read(connection.getInputStream()));
        } catch (IOException | SecurityException e) {
            return new SpecFile(path, url.toString(), null);
        }
    }

    @Override
    public String description() {
        return "the processor path";
    }

    @Override
    public Optional<List<String>> list(String directory) {
        return Optional.empty();
    }
}
