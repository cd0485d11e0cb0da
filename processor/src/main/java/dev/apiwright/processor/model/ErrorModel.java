package dev.apiwright.processor.model;

import dev.apiwright.error.Advice;
import dev.apiwright.error.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * An error code.
 *
 * @param name its name, also of the constant
 * @param exception the simple name of its exception class; null when it has none of its own
 * @param hint what the caller can do; empty when the spec says nothing
 */
public record ErrorModel(
        int code, String name, @Nullable String exception, Advice advice, Outcome outcome, Doc doc, String hint) {}
