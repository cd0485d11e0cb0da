package dev.apiwright.processor.pagination;

import com.palantir.javapoet.CodeBlock;
import java.util.List;

/**
 * The response of a page holds the text to send for the next one.
 *
 * <pre>{@code cursor: {send: Next, read: Next, first: "", end: ""}}</pre>
 */
final class CursorStyle implements PaginationStyle {
    @Override
    public String name() {
        return "cursor";
    }

    @Override
    public List<StyleKey> keys() {
        return List.of(
                StyleKey.requestField("send", "string"),
                StyleKey.responseField("read", "string"),
                StyleKey.text("first"),
                StyleKey.text("end"));
    }

    // .cursor(
    //         request -> request.groupId().startsWith("@TGS#_"),
    //         ListRequest::next,
    //         (request, next) -> request.toBuilder().next(next).build(),
    //         ListResponse::next,
    //         "",
    //         "",
    //         100)
    @Override
    public CodeBlock call(StyleCode code) {
        return CodeBlock.of(
                ".cursor($>$>\n$L,\n$L,\n$L,\n$L,\n$L,\n$L,\n$L)$<$<",
                code.when(),
                code.requestGetter("send"),
                code.requestSetter("send"),
                code.responseGetter("read"),
                code.text("first"),
                code.text("end"),
                code.maxPageSize());
    }
}
