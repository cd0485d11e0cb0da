package dev.apiwright.signing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters and headers that sign one attempt, in the order in which they are sent. They are as good as the key
 * while they are valid: {@link #toString} prints names only, and nothing here can be serialised. Immutable.
 */
public final class SignedParameters {
    private final List<Entry> query;
    private final List<Entry> headers;
    private final @Nullable Object origin;

    private SignedParameters(List<Entry> query, List<Entry> headers, @Nullable Object origin) {
        this.query = query;
        this.headers = headers;
        this.origin = origin;
    }

    /** Starts with nothing. */
    public static Builder builder() {
        return new Builder();
    }

    /** Hands out name and value of every query parameter, in order; the values are not encoded. */
    public void forEachQuery(BiConsumer<String, String> sink) {
        handOut(query, sink);
    }

    /** Hands out name and value of every header, in order. */
    public void forEachHeader(BiConsumer<String, String> sink) {
        handOut(headers, sink);
    }

    private static void handOut(List<Entry> entries, BiConsumer<String, String> sink) {
        for (Entry entry : entries) {
            sink.accept(entry.name, entry.value);
        }
    }

    /**
     * A text from outside with every secret value in it blotted out, as it is or encoded: error pages like to repeat the URL
     * that they were asked for.
     */
    public String redact(String text) {
        String redacted = text;
        for (List<Entry> entries : List.of(query, headers)) {
            for (Entry entry : entries) {
                if (entry.secret) {
                    redacted = entry.blotOut(redacted);
                }
            }
        }
        return redacted;
    }

    /** The same and, behind them, a query parameter that anybody may see. */
    SignedParameters withQuery(String name, String value) {
        Entry[] more = query.toArray(new Entry[query.size() + 1]);
        more[query.size()] = new Entry(name, value, false);
        return new SignedParameters(List.of(more), headers, origin);
    }

    /** What the signer made these from, for the signer to know its own again. */
    @Nullable
    Object origin() {
        return origin;
    }

    /** The names only. */
    @Override
    public String toString() {
        return "SignedParameters[query=" + names(query) + ", headers=" + names(headers) + "]";
    }

    private static String names(List<Entry> entries) {
        return entries.stream().map(Entry::name).collect(Collectors.joining(", ", "(", ")"));
    }

    private record Entry(String name, String value, boolean secret) {
        Entry {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
            if (secret && value.isEmpty()) {
                throw new IllegalArgumentException(name + " is empty");
            }
        }

        String blotOut(String text) {
            String mark = "[" + name + "]";
            String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
            String strict = encoded.replace("+", "%20").replace("*", "%2A");
            return text.replace(value, mark).replace(encoded, mark).replace(strict, mark);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Collects parameters. Not thread-safe. */
    public static final class Builder {
        private final List<Entry> query = new ArrayList<>();
        private final List<Entry> headers = new ArrayList<>();
        private @Nullable Object origin;

        private Builder() {}

        /** A query parameter that anybody may see. */
        public Builder query(String name, String value) {
            query.add(new Entry(name, value, false));
            return this;
        }

        /** A query parameter that nobody may see; not empty. */
        public Builder secretQuery(String name, String value) {
            query.add(new Entry(name, value, true));
            return this;
        }

        /**
         * A header that nobody may see; not empty.
         *
         * @throws IllegalArgumentException when the value holds line breaks or other control characters, by which it could
         *     become a second header; the message does not hold it
         */
        public Builder secretHeader(String name, String value) {
            if (name.isEmpty() || name.chars().anyMatch(c -> c <= ' ' || c > '~' || c == ':')) {
                throw new IllegalArgumentException("a header has a name that is none");
            }
            if (UserSig.hasControlCharacters(value)) {
                throw new IllegalArgumentException("the header " + name + " holds control characters");
            }
            headers.add(new Entry(name, value, true));
            return this;
        }

        Builder origin(Object origin) {
            this.origin = origin;
            return this;
        }

        /** What was collected so far. */
        public SignedParameters build() {
            return new SignedParameters(List.copyOf(query), List.copyOf(headers), origin);
        }
    }
}
