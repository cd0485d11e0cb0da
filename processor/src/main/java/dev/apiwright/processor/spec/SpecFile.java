package dev.apiwright.processor.spec;

import org.jspecify.annotations.Nullable;

/**
 * A file that was found.
 *
 * @param path how it was looked up
 * @param display how it is named to people
 * @param bytes at most one more than {@link #MAX_BYTES}; null when it is there and cannot be read
 */
public record SpecFile(String path, String display, byte @Nullable [] bytes) {
    /** No spec needs more; whatever is larger is something else. Endpoints stand in files of their own. */
    public static final int MAX_BYTES = 1 << 20;
}
