package dev.apiwright.client;

import dev.apiwright.error.DecodeException;
import dev.apiwright.json.Decoded;
import dev.apiwright.json.DuplicateEnvelopeFieldException;
import dev.apiwright.json.Envelope;
import dev.apiwright.json.EnvelopeValues;
import dev.apiwright.json.JsonReader;
import dev.apiwright.json.TruncatedJsonException;
import dev.apiwright.signing.SignedParameters;
import dev.apiwright.transport.TransportResponse;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a response or a fault of an answer. In order: a redirect is none; an empty body is one only where nothing has to be
 * in it; the envelope, where there is one, decides; then the HTTP status; then whether the body can be decoded.
 */
final class AnswerReader {
    private static final byte[] NO_FIELDS = {'{', '}'};

    private final InstantSource clock;

    AnswerReader(InstantSource clock) {
        this.clock = clock;
    }

    <R> Answer<R> read(Endpoint<?, R> endpoint, TransportResponse raw, SignedParameters signature) {
        Faults faults = new Faults(raw, signature);
        Answer<R> answer = verdict(endpoint, raw, faults);
        if (answer instanceof Answer.Failure<R> failure) {
            return new Answer.Failure<>(failure.fault().withRetryAfter(RetryAfter.of(raw.headers(), clock.instant())));
        }
        return answer;
    }

    private static <R> Answer<R> verdict(Endpoint<?, R> endpoint, TransportResponse raw, Faults faults) {
        if (raw.status() / 100 == 3) {
            return new Answer.Failure<>(faults.redirect());
        }
        if (Bodies.blank(raw.body())) {
            return raw.status() / 100 == 2 ? nothing(endpoint, raw, faults) : new Answer.Failure<>(faults.status());
        }
        if (raw.status() / 100 != 2) {
            return new Answer.Failure<>(refusal(endpoint, raw, faults));
        }
        return decode(endpoint, raw, faults);
    }

    /** An empty body says as much as an object without fields, where nothing has to be in it. */
    private static <R> Answer<R> nothing(Endpoint<?, R> endpoint, TransportResponse raw, Faults faults) {
        if (endpoint.envelope() == null) {
            try {
                return new Answer.Success<>(JsonReader.read(NO_FIELDS, endpoint.response()), raw);
            } catch (DecodeException e) {
                // Something has to be in it, so this is no response.
            }
        }
        return new Answer.Failure<>(faults.empty());
    }

    /** An answer with a status of failure: the API's own error, where the body holds one. */
    private static Fault refusal(Endpoint<?, ?> endpoint, TransportResponse raw, Faults faults) {
        Envelope envelope = endpoint.envelope();
        if (envelope == null) {
            return faults.status();
        }
        return scan(raw.body(), envelope)
                .filter(values -> values.verdict(envelope) == EnvelopeValues.Verdict.FAILURE)
                .map(values -> faults.api(endpoint.errors(), envelope, values))
                .orElseGet(faults::status);
    }

    private static <R> Answer<R> decode(Endpoint<?, R> endpoint, TransportResponse raw, Faults faults) {
        try {
            Decoded<R> decoded = JsonReader.read(raw.body(), endpoint.envelope(), endpoint.response());
            Fault fault = judge(endpoint, decoded.envelope(), faults);
            return fault == null ? new Answer.Success<>(decoded.value(), raw) : new Answer.Failure<>(fault);
        } catch (TruncatedJsonException e) {
            return new Answer.Failure<>(faults.cutOff(e));
        } catch (DuplicateEnvelopeFieldException e) {
            return new Answer.Failure<>(faults.contradictory(e.field()));
        } catch (DecodeException e) {
            return new Answer.Failure<>(undecodable(endpoint, raw, faults, e));
        }
    }

    /** What the envelope says; null when it says that the call worked. */
    private static @Nullable Fault judge(Endpoint<?, ?> endpoint, EnvelopeValues values, Faults faults) {
        Envelope envelope = endpoint.envelope();
        if (envelope == null) {
            return null;
        }
        return switch (values.verdict(envelope)) {
            case SUCCESS -> null;
            case FAILURE -> faults.api(endpoint.errors(), envelope, values);
            case MISSING -> faults.noEnvelope(envelope);
        };
    }

    /** A call that failed often lacks what its response requires: then the API's error is the one to tell. */
    private static Fault undecodable(
            Endpoint<?, ?> endpoint, TransportResponse raw, Faults faults, DecodeException problem) {
        if (!Bodies.looksLikeJson(raw.body())) {
            return faults.notJson();
        }
        Envelope envelope = endpoint.envelope();
        if (envelope == null) {
            return faults.undecodable(problem);
        }
        try {
            EnvelopeValues values = EnvelopeValues.scan(raw.body(), envelope);
            Fault fault = judge(endpoint, values, faults);
            return fault == null ? faults.undecodable(problem) : fault;
        } catch (TruncatedJsonException e) {
            return faults.cutOff(e);
        } catch (DuplicateEnvelopeFieldException e) {
            return faults.contradictory(e.field());
        } catch (DecodeException e) {
            return faults.undecodable(problem);
        }
    }

    private static Optional<EnvelopeValues> scan(byte[] body, Envelope envelope) {
        try {
            return Optional.of(EnvelopeValues.scan(body, envelope));
        } catch (TruncatedJsonException | DuplicateEnvelopeFieldException | DecodeException e) {
            return Optional.empty();
        }
    }
}
