package dev.apiwright.processor.spec;

import dev.apiwright.processor.spec.PaginationSpec.CursorSpec;
import dev.apiwright.processor.spec.PaginationSpec.OffsetSpec;
import dev.apiwright.processor.spec.PaginationSpec.PageSizeSpec;
import dev.apiwright.processor.spec.PaginationSpec.PositionSpec;
import dev.apiwright.processor.spec.PaginationSpec.StyleSpec;
import org.jspecify.annotations.Nullable;

/** Reads how a listing is paged. */
final class PaginationReader {
    private PaginationReader() {}

    static PaginationSpec pagination(MapView map) {
        return new PaginationSpec(
                map.at(),
                map.needed("items"),
                map.text("key"),
                map.texts("thinnedBy"),
                map.nested("pageSize", PaginationReader::pageSize),
                map.listed("styles", PaginationReader::style));
    }

    private static PageSizeSpec pageSize(MapView map) {
        Located<Integer> initial = map.whole("default");
        return new PageSizeSpec(
                map.at(),
                map.needed("field"),
                initial == null ? new Located<>(1, map.at()) : initial,
                map.codes("shrinkOn"));
    }

    private static @Nullable StyleSpec style(MapView map) {
        PositionSpec position = position(map);
        return position == null
                ? null
                : new StyleSpec(
                        map.at(),
                        FieldReader.condition(map, "when"),
                        map.isTrue("otherwise"),
                        position,
                        map.whole("maxPageSize"));
    }

    private static @Nullable PositionSpec position(MapView map) {
        CursorSpec cursor = map.nested("cursor", PaginationReader::cursor);
        return cursor != null ? cursor : map.nested("offset", PaginationReader::offset);
    }

    private static CursorSpec cursor(MapView map) {
        return new CursorSpec(map.at(), map.needed("send"), map.needed("read"), map.text("first"), map.text("end"));
    }

    private static OffsetSpec offset(MapView map) {
        return new OffsetSpec(map.at(), map.needed("send"), map.needed("total"));
    }
}
