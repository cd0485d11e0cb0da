package dev.apiwright.processor.pagination;

import com.palantir.javapoet.CodeBlock;
import java.util.List;

/**
 * Positions are counted from zero, and the response tells how many items there are in all.
 *
 * <pre>{@code offset: {send: Offset, total: MemberNum}}</pre>
 */
final class OffsetStyle implements PaginationStyle {
    @Override
    public String name() {
        return "offset";
    }

    @Override
    public List<StyleKey> keys() {
        return List.of(StyleKey.requestField("send", "integer"), StyleKey.responseField("total", "integer"));
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
                code.requestGetter("send"),
                code.requestSetter("send"),
                code.responseGetter("total"),
                code.maxPageSize());
    }
}
