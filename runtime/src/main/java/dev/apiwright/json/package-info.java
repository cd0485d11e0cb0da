/**
 * Reading and writing JSON token by token, for generated code; a thin, strict layer over Jackson's streaming core, no type
 * of which is visible outside.
 *
 * <pre>
 * JsonReader, JsonDecoder    values from text
 *     PlainText, Scan        straight from the bytes, as long as the text is plain  (Strings, Escapes, Words)
 *     JsonNames, NameOrder   the names that a decoder knows, and which of them comes next
 *     TokenReader, Tokens    by the parser, from the first thing on that is not plain  (Truncation)
 *     Encoding, Numbers      what may be read
 * JsonWriter, JsonEncoder    text from values    (Utf8: its bytes; RawJson: what may be written)
 * Envelope, EnvelopeValues   the fields of every answer that tell whether the call worked
 * </pre>
 */
@NullMarked
package dev.apiwright.json;

import org.jspecify.annotations.NullMarked;
