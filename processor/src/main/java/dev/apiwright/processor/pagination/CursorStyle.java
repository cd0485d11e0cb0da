package dev.apiwright.processor.pagination;

import com.palantir.javapoet.CodeBlock;
import dev.apiwright.processor.spec.Located;
import dev.apiwright.processor.spec.PaginationSpec.CursorSpec;
import dev.apiwright.processor.spec.PaginationSpec.PositionSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The response of a page holds the text to send for the next one.
 *
 * <pre>{@code cursor: {send: Next, read: Next, first: "", end: ""}}</pre>
 */
final class CursorStyle implements PaginationStyle {
    private static final String SEND = "send";
    private static final String READ = "read";
    private static final String FIRST = "first";
    private static final String END = "end";

    @Override
    public String name() {
        return "cursor";
    }

    @Override
    public boolean reads(PositionSpec position) {
        return position instanceof CursorSpec;
    }

    @Override
    public List<StyleKey> fieldKeys() {
        return List.of(StyleKey.request(SEND, "string"), StyleKey.response(READ, "string"));
    }

    @Override
    public Map<String, Located<String>> fields(PositionSpec position) {
        CursorSpec cursor = (CursorSpec) position;
        return Map.of(SEND, cursor.send(), READ, cursor.read());
    }

    @Override
    public Map<String, String> texts(PositionSpec position) {
        CursorSpec cursor = (CursorSpec) position;
        Map<String, String> texts = new HashMap<>();
        if (cursor.first() != null) {
            texts.put(FIRST, cursor.first().value());
        }
        texts.put(END, cursor.end() == null ? "" : cursor.end().value());
        return texts;
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
                code.requestGetter(SEND),
                code.requestSetter(SEND),
                code.responseGetter(READ),
                code.text(FIRST),
                code.text(END),
                code.maxPageSize());
    }
}
