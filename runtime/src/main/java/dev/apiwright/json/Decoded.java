package dev.apiwright.json;

import org.jspecify.annotations.Nullable;

/**
 * A text that has been read to its end.
 *
 * @param value what the decoder made of it
 * @param envelope what the envelope's fields held; all null when there is no envelope
 */
public record Decoded<T extends @Nullable Object>(T value, EnvelopeValues envelope) {}
