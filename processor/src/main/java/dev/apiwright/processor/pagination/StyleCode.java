package dev.apiwright.processor.pagination;

import com.palantir.javapoet.CodeBlock;

/** The pieces of generated code that a style puts together, by the names of its keys. */
public interface StyleCode {
    /** {@code request -> request.groupId().startsWith("@TGS#_")}. */
    CodeBlock when();

    /** {@code ListRequest::offset}. */
    CodeBlock requestGetter(String key);

    /** {@code (request, offset) -> request.toBuilder().offset(offset).build()}. */
    CodeBlock requestSetter(String key);

    /** {@code ListResponse::total}. */
    CodeBlock responseGetter(String key);

    /** A string literal; {@code null} where the spec gives no such text. */
    CodeBlock text(String key);

    /** The largest page that the style allows. */
    CodeBlock maxPageSize();
}
