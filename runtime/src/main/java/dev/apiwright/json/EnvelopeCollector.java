package dev.apiwright.json;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the envelope's fields out of an answer as they come by. */
final class EnvelopeCollector {
    private final Envelope envelope;
    private final Set<String> seen = new HashSet<>();
    private @Nullable Integer code;
    private @Nullable String status;
    private @Nullable String message;

    EnvelopeCollector(Envelope envelope) {
        this.envelope = envelope;
    }

    /** Reads the field's value if the field is the envelope's; says whether it was. */
    boolean take(String name, JsonReader in) {
        boolean mine = name.equals(envelope.code())
                || name.equals(envelope.status())
                || name.equals(envelope.message())
                || envelope.ignored().contains(name);
        if (mine) {
            if (!seen.add(name)) {
                throw new DuplicateEnvelopeFieldException(name);
            }
            read(name, in);
        }
        return mine;
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
