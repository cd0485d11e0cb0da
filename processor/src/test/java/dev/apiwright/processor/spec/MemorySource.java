package dev.apiwright.processor.spec;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Spec files in memory, for tests. */
public final class MemorySource implements SpecSource {
    private final Map<String, byte[]> files = new TreeMap<>();

    public MemorySource with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public MemorySource with(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    @Override
    public @Nullable SpecFile find(String path) {
        byte[] bytes = files.get(path);
        return bytes == null ? null : new SpecFile(path, "/specs/" + path, bytes);
    }

    @Override
    public String description() {
        return "memory";
    }

    @Override
    public Optional<List<String>> list(String directory) {
        return Optional.empty();
    }
}
