package dev.apiwright.processor.pagination;

import dev.apiwright.processor.spec.PaginationSpec.PositionSpec;
import java.util.List;

/** The registry of pagination styles. */
public final class PaginationStyles {
    private static final List<PaginationStyle> ALL = List.of(new OffsetStyle(), new CursorStyle());

    private PaginationStyles() {}

    /** Every style, in the order in which messages name them. */
    public static List<PaginationStyle> all() {
        return ALL;
    }

    /** The style of a position as written. */
    public static PaginationStyle of(PositionSpec position) {
        for (PaginationStyle style : ALL) {
            if (style.reads(position)) {
                return style;
            }
        }
        throw new IllegalStateException("no pagination style reads " + position);
    }
}
