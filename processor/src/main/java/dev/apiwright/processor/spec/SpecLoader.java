package dev.apiwright.processor.spec;

import dev.apiwright.processor.diagnostic.ProblemId;
import dev.apiwright.processor.diagnostic.Problems;
import org.jspecify.annotations.Nullable;

/** Reads an API file with everything that it names. */
public final class SpecLoader {
    private SpecLoader() {}

    /**
     * The API as written; null when not even its outline can be read. Never throws: what is wrong is in {@code problems}, and a
     * spec with errors may be incomplete.
     */
    public static @Nullable ApiSpec load(SpecSource source, String path, Problems problems) {
        problems.report(ProblemId.SPEC_NOT_FOUND, null, path, source.description());
        return null;
    }
}
