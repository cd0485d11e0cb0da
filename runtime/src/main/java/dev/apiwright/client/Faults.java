package dev.apiwright.client;

import dev.apiwright.error.Advice;
import dev.apiwright.error.ApiException;
import dev.apiwright.error.CallDetails;
import dev.apiwright.error.DecodeException;
import dev.apiwright.error.ErrorTable;
import dev.apiwright.error.Outcome;
import dev.apiwright.error.ProtocolException;
import dev.apiwright.error.TransportException;
import dev.apiwright.error.TransportException.Phase;
import dev.apiwright.json.Envelope;
import dev.apiwright.json.EnvelopeValues;
import dev.apiwright.json.TruncatedJsonException;
import dev.apiwright.signing.SignedParameters;
import dev.apiwright.transport.TransportResponse;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes the fault for everything that can be wrong with one answer. */
final class Faults {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int PROXY_PASSWORD_REQUIRED = 407;

    private final TransportResponse raw;
    private final SignedParameters signature;

    Faults(TransportResponse raw, SignedParameters signature) {
        this.raw = raw;
        this.signature = signature;
    }

    /** Redirects are not followed: the signed query would go to somebody else. */
    Fault redirect() {
        String reason = "HTTP " + raw.status() + ": redirects are not followed";
        return protocol(FaultKind.FINAL, reason, Advice.NONE, Outcome.NOT_EXECUTED, "redirect");
    }

    Fault empty() {
        String reason = "HTTP " + raw.status() + " with an empty body";
        return protocol(FaultKind.LOST, reason, Advice.RETRY, Outcome.UNKNOWN, "empty body");
    }

    Fault notJson() {
        String reason = "HTTP " + raw.status() + ", but the body is not JSON: " + snippet();
        return protocol(FaultKind.LOST, reason, Advice.RETRY, Outcome.UNKNOWN, "body is not JSON");
    }

    Fault noEnvelope(Envelope envelope) {
        String reason = "the answer has no " + envelope.code() + ": " + snippet();
        return protocol(FaultKind.FINAL, reason, Advice.NONE, Outcome.UNKNOWN, "no " + envelope.code());
    }

    Fault contradictory(String field) {
        String reason = "the answer holds " + field + " twice";
        return protocol(FaultKind.FINAL, reason, Advice.NONE, Outcome.UNKNOWN, reason);
    }

    /** An HTTP status of failure without the API's own error in the body. */
    Fault status() {
        String reason = "HTTP " + raw.status() + (Bodies.blank(raw.body()) ? "" : ": " + snippet());
        String summary = "HTTP " + raw.status();
        if (raw.status() == TOO_MANY_REQUESTS) {
            return protocol(FaultKind.THROTTLED, reason, Advice.WAIT, Outcome.NOT_EXECUTED, summary);
        }
        if (raw.status() / 100 == 5 || raw.status() == REQUEST_TIMEOUT) {
            return protocol(FaultKind.SERVER_FAILED, reason, Advice.RETRY, Outcome.UNKNOWN, summary);
        }
        String said = raw.status() == PROXY_PASSWORD_REQUIRED ? reason + ", the proxy asks for a password" : reason;
        return protocol(FaultKind.FINAL, said, Advice.FIX_REQUEST, Outcome.NOT_EXECUTED, summary);
    }

    Fault cutOff(TruncatedJsonException problem) {
        String reason = "the answer was cut off";
        TransportException bare = new TransportException(Phase.BODY, reason, problem);
        return Fault.of(FaultKind.LOST, bare, httpStatus(), reason, bare::withDetails);
    }

    Fault undecodable(DecodeException problem) {
        return Fault.of(FaultKind.FINAL, problem, httpStatus(), "answer cannot be decoded", problem::withDetails);
    }

    /** The API's own error. */
    Fault api(ErrorTable errors, Envelope envelope, EnvelopeValues values) {
        int code = values.code() == null ? envelope.success() : values.code();
        String message = signature.redact(message(envelope, values, code));
        ApiException bare = errors.exception(code, message, raw.status(), CallDetails.NONE);
        return new Fault(
                kind(bare.advice()),
                bare.outcome(),
                httpStatus(),
                OptionalInt.of(code),
                Optional.empty(),
                "error " + code,
                details -> errors.exception(code, message, raw.status(), details));
    }

    private static String message(Envelope envelope, EnvelopeValues values, int code) {
        String message = values.message() == null ? "" : values.message();
        if (code != envelope.success()) {
            return message;
        }
        String contradiction =
                envelope.status() + " is " + values.status() + " although " + envelope.code() + " is " + code;
        return message.isEmpty() ? contradiction : contradiction + ": " + message;
    }

    private static FaultKind kind(Advice advice) {
        return switch (advice) {
            case RETRY -> FaultKind.SERVER_FAILED;
            case WAIT -> FaultKind.THROTTLED;
            case SIGN_ANEW -> FaultKind.SIGNATURE_REFUSED;
            case OTHER_HOST -> FaultKind.HOST_REFUSED;
            case SMALLER_PAGE, FIX_REQUEST, NONE -> FaultKind.FINAL;
        };
    }

    private Fault protocol(FaultKind kind, String reason, Advice advice, Outcome outcome, String summary) {
        ProtocolException bare = new ProtocolException(raw.status(), reason, advice, outcome);
        return Fault.of(kind, bare, httpStatus(), summary, bare::withDetails);
    }

    private String snippet() {
        return Bodies.snippet(raw.body(), signature);
    }

    private OptionalInt httpStatus() {
        return OptionalInt.of(raw.status());
    }
}
