package dev.apiwright;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks the Apiwright processor for a client of the API that a spec describes. The client's types are generated into the
 * annotated package, or into the package of the annotated interface.
 *
 * <pre>{@code
 * @GenerateClient("tencent-chat/api.yaml")
 * package com.example.chat;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.PACKAGE, ElementType.TYPE})
public @interface GenerateClient {
    /**
     * The API file, as a path with {@code /} below one of the places where specs are found: first the directory of the
     * processor option {@code apiwright.specs}, then the processor path, then the compiler's own locations (class
     * output, source path, class path, module path).
     */
    String value();
}
