package dev.apiwright.client;

import dev.apiwright.error.ErrorTable;
import dev.apiwright.json.Envelope;
import dev.apiwright.json.JsonDecoder;
import dev.apiwright.json.JsonEncoder;
import dev.apiwright.json.JsonWriter;
import dev.apiwright.paging.PagedEndpoint;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One operation of an API, as the runtime sees it. Immutable.
 *
 * @param <Q> the request
 * @param <R> the response
 */
public final class Endpoint<Q, R> implements PagedEndpoint<Q, R> {
    /**
     * Segments of unreserved characters, none of them made of dots alone, so that nothing in a path can become a query,
     * another host or another path.
     */
    private static final Pattern PATH = Pattern.compile("(?!.*(^|/)\\.+(/|$))[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*");

    private final String name;
    private final String path;
    private final Map<String, String> query;
    private final Safety safety;
    private final OptionalInt rateLimit;
    private final JsonEncoder<Q> request;
    private final JsonDecoder<R> response;
    private final @Nullable Envelope envelope;
    private final ErrorTable errors;
    private final String fingerprint;

    private Endpoint(Builder<Q, R> builder) {
        this.name = builder.name;
        this.path = path(builder);
        this.query = Collections.unmodifiableMap(new LinkedHashMap<>(builder.query));
        this.safety = builder.safety;
        this.rateLimit = rateLimit(builder);
        this.request = Objects.requireNonNull(builder.request, "request");
        this.response = Objects.requireNonNull(builder.response, "response");
        this.envelope = builder.envelope;
        this.errors = builder.errors == null ? ErrorTable.builder().build() : builder.errors;
        this.fingerprint = builder.fingerprint;
    }

    private static String path(Builder<?, ?> builder) {
        String path = Objects.requireNonNull(builder.path, "path");
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException(builder.name + ": not a path of plain segments: " + path);
        }
        return path;
    }

    private static OptionalInt rateLimit(Builder<?, ?> builder) {
        if (builder.rateLimit.isPresent() && builder.rateLimit.getAsInt() < 1) {
            throw new IllegalArgumentException(
                    builder.name + ": rateLimit must be 1 or more, not " + builder.rateLimit.getAsInt());
        }
        return builder.rateLimit;
    }

    /**
     * Starts the description of an operation.
     *
     * @param name the operation's name in the spec, for messages and checkpoints
     */
    public static <Q, R> Builder<Q, R> builder(String name) {
        return new Builder<>(name);
    }

    /** The operation's name in the spec. */
    @Override
    public String name() {
        return name;
    }

    /** The path below the server, without a slash at its start. */
    public String path() {
        return path;
    }

    /** Query parameters that every call sends, in the order of the spec. */
    public Map<String, String> query() {
        return query;
    }

    /** Whether the operation may be repeated when its outcome is unknown. */
    public Safety safety() {
        return safety;
    }

    /** Calls a second that the server allows; empty when the spec gives no limit. */
    public OptionalInt rateLimit() {
        return rateLimit;
    }

    /** Writes the request's body. */
    public JsonEncoder<Q> request() {
        return request;
    }

    /** Reads the response's body. */
    public JsonDecoder<R> response() {
        return response;
    }

    /** The fields that tell whether a call worked; null when only the HTTP status does. */
    public @Nullable Envelope envelope() {
        return envelope;
    }

    /** What the error codes of this operation mean. */
    public ErrorTable errors() {
        return errors;
    }

    /** Changes whenever the operation's spec does; checkpoints hold it. */
    @Override
    public String fingerprint() {
        return fingerprint;
    }

    /** The body of a request. */
    @Override
    public byte[] encode(Q request) {
        return JsonWriter.write(this.request, request);
    }

    /** Collects what an {@link Endpoint} needs. Not thread-safe. */
    public static final class Builder<Q, R> {
        private final String name;
        private final Map<String, String> query = new LinkedHashMap<>();
        private @Nullable String path;
        private Safety safety = Safety.UNSAFE;
        private OptionalInt rateLimit = OptionalInt.empty();
        private @Nullable JsonEncoder<Q> request;
        private @Nullable JsonDecoder<R> response;
        private @Nullable Envelope envelope;
        private @Nullable ErrorTable errors;
        private String fingerprint = "";

        private Builder(String name) {
            this.name = Objects.requireNonNull(name, "name");
        }

        /** The path below the server: plain segments with slashes between them. */
        public Builder<Q, R> path(String path) {
            this.path = path;
            return this;
        }

        /** A query parameter that every call sends. */
        public Builder<Q, R> query(String parameter, String value) {
            query.put(parameter, value);
            return this;
        }

        /** {@link Safety#UNSAFE} unless said otherwise. */
        public Builder<Q, R> safety(Safety safety) {
            this.safety = Objects.requireNonNull(safety, "safety");
            return this;
        }

        /** Calls a second that the server allows; 1 or more. Without it, calls are not limited. */
        public Builder<Q, R> rateLimit(int callsPerSecond) {
            this.rateLimit = OptionalInt.of(callsPerSecond);
            return this;
        }

        /** Writes the request's body. */
        public Builder<Q, R> request(JsonEncoder<Q> encoder) {
            this.request = encoder;
            return this;
        }

        /** Reads the response's body, without the envelope's fields. */
        public Builder<Q, R> response(JsonDecoder<R> decoder) {
            this.response = decoder;
            return this;
        }

        /** The fields that tell whether a call worked. */
        public Builder<Q, R> envelope(Envelope envelope) {
            this.envelope = envelope;
            return this;
        }

        /** What the error codes mean. */
        public Builder<Q, R> errors(ErrorTable errors) {
            this.errors = Objects.requireNonNull(errors, "errors");
            return this;
        }

        /** A text that changes whenever the operation's spec does. */
        public Builder<Q, R> fingerprint(String fingerprint) {
            this.fingerprint = Objects.requireNonNull(fingerprint, "fingerprint");
            return this;
        }

        /**
         * Makes the description.
         *
         * @throws IllegalArgumentException when the path is not one of plain segments, or the rate limit is below 1
         */
        public Endpoint<Q, R> build() {
            return new Endpoint<>(this);
        }
    }
}
