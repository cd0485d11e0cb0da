package dev.apiwright.processor.pagination;

import com.palantir.javapoet.CodeBlock;
import dev.apiwright.processor.spec.Located;
import dev.apiwright.processor.spec.PaginationSpec.OffsetSpec;
import dev.apiwright.processor.spec.PaginationSpec.PositionSpec;
import java.util.List;
import java.util.Map;

/**
 * Items are counted from zero, and the response tells how many there are in all.
 *
 * <pre>{@code offset: {send: Offset, total: MemberNum}}</pre>
 */
final class OffsetStyle implements PaginationStyle {
    private static final String SEND = "send";
    private static final String TOTAL = "total";

    @Override
    public String name() {
        return "offset";
    }

    @Override
    public boolean reads(PositionSpec position) {
        return position instanceof OffsetSpec;
    }

    @Override
    public List<StyleKey> fieldKeys() {
        return List.of(StyleKey.request(SEND, "integer"), StyleKey.response(TOTAL, "integer"));
    }

    @Override
    public Map<String, Located<String>> fields(PositionSpec position) {
        OffsetSpec offset = (OffsetSpec) position;
        return Map.of(SEND, offset.send(), TOTAL, offset.total());
    }

    @Override
    public Map<String, String> texts(PositionSpec position) {
        return Map.of();
    }

    // .offset(
    //         request -> true,
    //         ListRequest::offset,
    //         (request, offset) -> request.toBuilder().offset(offset).build(),
    //         ListResponse::total,
    //         200)
    @Override
    public CodeBlock call(StyleCode code) {
        return CodeBlock.of(
                ".offset($>$>\n$L,\n$L,\n$L,\n$L,\n$L)$<$<",
                code.when(),
                code.requestGetter(SEND),
                code.requestSetter(SEND),
                code.responseGetter(TOTAL),
                code.maxPageSize());
    }
}
