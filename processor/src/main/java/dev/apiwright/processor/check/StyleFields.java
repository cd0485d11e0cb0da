package dev.apiwright.processor.check;

import dev.apiwright.processor.spec.Located;
import dev.apiwright.processor.spec.PaginationSpec.CursorSpec;
import dev.apiwright.processor.spec.PaginationSpec.OffsetSpec;
import dev.apiwright.processor.spec.PaginationSpec.PositionSpec;

/** The places of the fields that a style names. */
final class StyleFields {
    private StyleFields() {}

    static Located<String> of(PositionSpec position, String key) {
        if (position instanceof CursorSpec cursor) {
            return key.equals("send") ? cursor.send() : cursor.read();
        }
        OffsetSpec offset = (OffsetSpec) position;
        return key.equals("send") ? offset.send() : offset.total();
    }
}
