/**
 * Reading and writing JSON token by token, for generated code; a thin, strict layer over Jackson's streaming core, no type
 * of which is visible outside.
 *
 * <pre>
 * JsonReader, JsonDecoder    values from text    (Tokens: the parser; Numbers, Encoding, Truncation: what it may read)
 * JsonWriter, JsonEncoder    text from values    (Utf8: its bytes; RawJson: what may be written)
 * Envelope, EnvelopeValues   the fields of every answer that tell whether the call worked
 * </pre>
 */
@NullMarked
package dev.apiwright.json;

import org.jspecify.annotations.NullMarked;
