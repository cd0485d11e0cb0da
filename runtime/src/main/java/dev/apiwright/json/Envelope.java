package dev.apiwright.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which fields of every answer tell whether the call worked. Immutable. */
public final class Envelope {
    private final String code;
    private final boolean codeIsText;
    private final int success;
    private final @Nullable String status;
    private final List<String> statusSuccess;
    private final @Nullable String message;
    private final List<String> ignored;
    private final List<String> fields;

    private Envelope(Builder builder) {
        this.code = Objects.requireNonNull(builder.code, "code");
        this.codeIsText = builder.codeIsText;
        this.success = builder.success;
        this.status = builder.status;
        this.statusSuccess = builder.statusSuccess;
        this.message = builder.message;
        this.ignored = List.copyOf(builder.ignored);
        this.fields = fields(builder);
    }

    private static List<String> fields(Builder builder) {
        Set<@Nullable String> all = new LinkedHashSet<>();
        all.add(builder.code);
        all.add(builder.status);
        all.add(builder.message);
        all.addAll(builder.ignored);
        all.remove(null);
        return List.copyOf(all);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The field of the error code. */
    public String code() {
        return code;
    }

    /** Whether the code may stand there as text: {@code "0"}. */
    public boolean codeIsText() {
        return codeIsText;
    }

    /** The code that means success. */
    public int success() {
        return success;
    }

    /** The field of a second, textual verdict; null when the API has none. */
    public @Nullable String status() {
        return status;
    }

    /** The statuses that do not contradict a code of success; empty when there is no status. */
    public List<String> statusSuccess() {
        return statusSuccess;
    }

    /** The field of the error text; null when the API has none. */
    public @Nullable String message() {
        return message;
    }

    /** Further fields of the envelope that carry nothing of use. */
    public List<String> ignored() {
        return ignored;
    }

    /** All of its fields. */
    List<String> fields() {
        return fields;
    }

    /** Collects the fields. Not thread-safe. */
    public static final class Builder {
        private @Nullable String code;
        private boolean codeIsText;
        private int success;
        private @Nullable String status;
        private List<String> statusSuccess = List.of();
        private @Nullable String message;
        private final List<String> ignored = new ArrayList<>();

        private Builder() {}

        public Builder code(String field, int success) {
            this.code = field;
            this.success = success;
            return this;
        }

        /** The code is a number that stands in the JSON as text; a bare number is accepted too. */
        public Builder codeAsText() {
            this.codeIsText = true;
            return this;
        }

        /**
         * A second verdict.
         *
         * @param success every status that does not contradict a code of success: the one of full success, and those of
         *     a success in part, where the API has such
         */
        public Builder status(String field, String... success) {
            this.status = field;
            this.statusSuccess = List.of(success);
            return this;
        }

        public Builder message(String field) {
            this.message = field;
            return this;
        }

        public Builder ignore(String field) {
            this.ignored.add(field);
            return this;
        }

        public Envelope build() {
            return new Envelope(this);
        }
    }
}
