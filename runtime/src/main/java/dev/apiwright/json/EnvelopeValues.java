package dev.apiwright.json;

import org.jspecify.annotations.Nullable;

/**
 * What the envelope of one answer says.
 *
 * @param code the error code; null when the answer has none
 * @param status the textual verdict; null when the answer, or the API, has none
 * @param message the error text, or the JSON of what stands in its place; null when the answer, or the API, has none
 */
public record EnvelopeValues(
        @Nullable Integer code,
        @Nullable String status,
        @Nullable String message) {

    /** Of an answer without an envelope. */
    static final EnvelopeValues NONE = new EnvelopeValues(null, null, null);

    /** Whether the call worked, as far as the envelope tells. */
    public enum Verdict {
        /** The code is the one for success, and a status, where there is one, does not contradict it. */
        SUCCESS,
        /** The code or the status says that the call failed. */
        FAILURE,
        /** There is no code: this is not an answer of the API. */
        MISSING
    }

    /** Judges by both fields: a status that contradicts a code of success is a failure. */
    public Verdict verdict(Envelope envelope) {
        if (code == null) {
            return Verdict.MISSING;
        }
        boolean statusFine = status == null || envelope.statusSuccess().contains(status);
        return code == envelope.success() && statusFine ? Verdict.SUCCESS : Verdict.FAILURE;
    }

    /**
     * Reads the envelope alone and skips everything else, whatever it is. For answers that could not be decoded: a call
     * that failed often lacks the fields that its response requires, and then the API's own error is the one to report.
     *
     * @throws TruncatedJsonException when the text is cut off
     * @throws DuplicateEnvelopeFieldException when a field of the envelope stands there twice
     * @throws dev.apiwright.error.DecodeException when the text is no JSON object, or the envelope has wrong types
     */
    public static EnvelopeValues scan(byte[] text, Envelope envelope) {
        return JsonReader.read(text, envelope, EnvelopeValues::skipped).envelope();
    }

    private static @Nullable Object skipped(JsonReader in) {
        in.beginObject();
        while (in.nextName() != null) {
            in.skip();
        }
        return null;
    }
}
