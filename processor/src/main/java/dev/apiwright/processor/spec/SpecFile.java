package dev.apiwright.processor.spec;

import dev.apiwright.processor.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/**
 * A file that was found.
 *
 * @param path how it was looked up
 * @param display how it is named to people
 * @param bytes null when it is there and cannot be read; no more than {@link #ENOUGH_BYTES} need be read
 */
public record SpecFile(String path, String display, byte @Nullable [] bytes) {
    /** So many bytes show that a file is too large. */
    public static final int ENOUGH_BYTES = YamlReader.MAX_BYTES + 1;
}
