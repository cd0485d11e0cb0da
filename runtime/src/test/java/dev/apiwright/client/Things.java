package dev.apiwright.client;

import dev.apiwright.error.Advice;
import dev.apiwright.error.ApiError;
import dev.apiwright.error.ApiException;
import dev.apiwright.error.ErrorTable;
import dev.apiwright.error.Outcome;
import dev.apiwright.json.Envelope;
import dev.apiwright.json.JsonReader;
import dev.apiwright.signing.UserSigCredentials;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** A small API, as generated code would describe it. */
public final class Things {
    public static final String KEY = "canary-key-5a1f0c";
    public static final Instant NOW = Instant.parse("2026-11-02T03:04:05Z");

    private static final String PATH = "v1/things/get_thing";

    static final Envelope ENVELOPE = Envelope.builder()
            .code("ErrorCode", 0)
            .status("ActionStatus", "OK")
            .message("ErrorInfo")
            .build();

    static final ErrorTable ERRORS = ErrorTable.builder()
            .add(10002, "INTERNAL", Advice.RETRY, Outcome.UNKNOWN, "", ApiException::new)
            .add(10003, "BUSY", Advice.RETRY, Outcome.NOT_EXECUTED, "", ApiException::new)
            .add(10010, "NO_SUCH_THING", Advice.FIX_REQUEST, Outcome.NOT_EXECUTED, "Check the id.", NoSuchThing::new)
            .add(10018, "TOO_LARGE", Advice.SMALLER_PAGE, Outcome.NOT_EXECUTED, "", ApiException::new)
            .add(40001, "MOVED", Advice.OTHER_HOST, Outcome.NOT_EXECUTED, "", ApiException::new)
            .add(60011, "TOO_MANY", Advice.WAIT, Outcome.NOT_EXECUTED, "", ApiException::new)
            .add(70001, "SIGNATURE_EXPIRED", Advice.SIGN_ANEW, Outcome.NOT_EXECUTED, "", ApiException::new)
            .build();

    private Things() {}

    public record Ask(String id) {}

    public record Thing(String name, long count) {}

    /** As generated for a code that the spec names. */
    public static final class NoSuchThing extends ApiException {
        private static final long serialVersionUID = 1L;

        NoSuchThing(ApiError error) {
            super(error);
        }
    }

    public static Endpoint<Ask, Thing> endpoint(Safety safety) {
        return describe(safety, PATH).build();
    }

    public static Endpoint<Ask, Thing> endpoint(Safety safety, int rate) {
        return endpoint(safety, PATH, rate);
    }

    public static Endpoint<Ask, Thing> endpoint(Safety safety, String path, int rate) {
        return describe(safety, path).rateLimit(rate).build();
    }

    private static Endpoint.Builder<Ask, Thing> describe(Safety safety, String path) {
        return Endpoint.<Ask, Thing>builder("getThing")
                .path(path)
                .query("contenttype", "json")
                .safety(safety)
                .request((out, ask) -> {
                    out.beginObject();
                    out.string("Id", ask.id());
                    out.endObject();
                })
                .response(Things::read)
                .envelope(ENVELOPE)
                .errors(ERRORS)
                .fingerprint("0123456789abcdef");
    }

    private static Thing read(JsonReader in) {
        String name = null;
        Long count = null;
        in.beginObject();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            switch (field) {
                case "Name" -> name = in.string();
                case "Count" -> count = in.int64();
                default -> in.skip();
            }
        }
        return new Thing(in.required("Name", name), in.required("Count", count));
    }

    public static UserSigCredentials credentials() {
        return UserSigCredentials.of(1400000001L, "administrator", KEY);
    }

    /** A builder as generated code has it. */
    public static final class Builder extends ClientBuilder<Builder> {
        public Builder() {
            super("things");
            signer(credentials().signer());
            clock(Clock.fixed(NOW, ZoneOffset.UTC));
            logger(new Logs());
        }

        public ApiClient build() {
            return buildClient();
        }
    }
}
