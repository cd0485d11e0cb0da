package dev.apiwright.processor.spec;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where spec files come from. */
public interface SpecSource {
    /** The file at a path with {@code /}, or null when there is none; never throws. */
    @Nullable
    SpecFile find(String path);

    /** The places that are searched, for the message that says nothing was found. */
    String description();

    /** The paths of the files directly in a directory, sorted; empty optional when that cannot be told. */
    Optional<List<String>> list(String directory);

    /** Paths of specs that are there, as far as that can be told, to suggest one in place of one that is not. */
    default List<String> known() {
        return List.of();
    }
}
