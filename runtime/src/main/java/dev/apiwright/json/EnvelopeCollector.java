package dev.apiwright.json;

import org.jspecify.annotations.Nullable;

/** Takes the envelope's fields out of an answer as they come by. */
final class EnvelopeCollector {
    private final Envelope envelope;
    private final boolean[] seen;
    private @Nullable Integer code;
    private @Nullable String status;
    private @Nullable String message;

    EnvelopeCollector(Envelope envelope) {
        this.envelope = envelope;
        this.seen = new boolean[envelope.fields().size()];
    }

    /** Reads the field's value if the field is the envelope's; says whether it was. */
    boolean take(String name, JsonReader in) {
        int field = envelope.fields().indexOf(name);
        if (field < 0) {
            return false;
        }
        if (seen[field]) {
            throw in.givenTwice(name);
        }
        seen[field] = true;
        read(name, in);
        return true;
    }

    private void read(String name, JsonReader in) {
        if (name.equals(envelope.code())) {
            code = envelope.codeIsText() ? in.int32Text() : in.int32();
        } else if (name.equals(envelope.status())) {
            status = in.string();
        } else if (name.equals(envelope.message())) {
            message = in.textOrRaw();
        } else {
            in.skip();
        }
    }

    EnvelopeValues values() {
        return new EnvelopeValues(code, status, message);
    }
}
