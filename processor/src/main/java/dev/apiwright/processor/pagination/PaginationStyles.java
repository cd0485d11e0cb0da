package dev.apiwright.processor.pagination;

import java.util.List;
import java.util.Optional;

/** The registry of pagination styles. */
public final class PaginationStyles {
    private static final List<PaginationStyle> ALL = List.of(new OffsetStyle(), new CursorStyle());

    private PaginationStyles() {}

    /** Every style, in the order in which messages name them. */
    public static List<PaginationStyle> all() {
        return ALL;
    }

    public static Optional<PaginationStyle> find(String name) {
        return ALL.stream().filter(style -> style.name().equals(name)).findFirst();
    }
}
