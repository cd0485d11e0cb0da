/**
 * Reading and writing JSON token by token, for generated code; a thin, strict layer over Jackson's streaming core, no type
 * of which is visible outside.
 *
 * <pre>
 * JsonReader, JsonDecoder    values from text; JsonName: the names that a decoder knows
 *     PlainReader            straight from the bytes, if the text is plain  (Scan, Strings, Escapes, Words)
 *     ParserReader, Tokens   by the parser, if it is not  (Truncation)
 *     Encoding, Numbers      what may be read
 * JsonWriter, JsonEncoder    text from values    (Utf8: its bytes; RawJson: what may be written)
 * Envelope, EnvelopeValues   the fields of every answer that tell whether the call worked
 * </pre>
 */
@NullMarked
package dev.apiwright.json;

import org.jspecify.annotations.NullMarked;
