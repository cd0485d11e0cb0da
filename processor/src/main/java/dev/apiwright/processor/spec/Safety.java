package dev.apiwright.processor.spec;

/** What repeating a call can do. */
public enum Safety {
    READ_ONLY,
    IDEMPOTENT,
    UNSAFE
}
