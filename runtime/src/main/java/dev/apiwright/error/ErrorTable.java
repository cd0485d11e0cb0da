package dev.apiwright.error;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an API's error codes mean. Immutable, thread-safe. */
public final class ErrorTable {
    private final Supplier<Map<Integer, Entry>> source;
    private volatile @Nullable Map<Integer, Entry> entries;

    private ErrorTable(Supplier<Map<Integer, Entry>> source) {
        this.source = source;
    }

    /** Starts an empty table. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A table that is made when the first error comes: most programs never see one, and a table of an API holds a
     * constructor for each code, which would be a tenth of a program's first call.
     *
     * @param table gives the same table whenever it is asked
     */
    public static ErrorTable lazy(Supplier<ErrorTable> table) {
        return new ErrorTable(() -> table.get().entries());
    }

    /** This table and another one; where both have a code, the other one wins. */
    public ErrorTable with(ErrorTable other) {
        return new ErrorTable(() -> {
            Map<Integer, Entry> all = new HashMap<>(entries());
            all.putAll(other.entries());
            return all;
        });
    }

    /** What a code calls for; {@link Advice#NONE} for a code that the spec does not know. */
    public Advice advice(int code) {
        Entry entry = entries().get(code);
        return entry == null ? Advice.NONE : entry.advice;
    }

    /** Makes the exception for a code: the one that the spec names, or a plain one for a code that it does not know. */
    public ApiException exception(int code, String serverMessage, int status, CallDetails details) {
        Entry entry = entries().getOrDefault(code, Entry.UNKNOWN);
        return entry.exception.apply(new ApiError(
                code, entry.name, serverMessage, entry.hint, status, entry.advice, entry.outcome, details));
    }

    /** Two threads may both make it, and then either is right. */
    private Map<Integer, Entry> entries() {
        Map<Integer, Entry> made = entries;
        if (made == null) {
            made = Map.copyOf(source.get());
            entries = made;
        }
        return made;
    }

    private record Entry(
            String name,
            Advice advice,
            Outcome outcome,
            String hint,
            Function<ApiError, ? extends ApiException> exception) {
        static final Entry UNKNOWN = new Entry("UNKNOWN", Advice.NONE, Outcome.UNKNOWN, "", ApiException::new);
    }

    /** Collects codes. Not thread-safe. */
    public static final class Builder {
        private final Map<Integer, Entry> entries = new HashMap<>();

        private Builder() {}

        /**
         * Adds a code.
         *
         * @param name the code's name in the spec
         * @param advice what it calls for
         * @param outcome whether a call that ends with it was carried out
         * @param hint what to do, in a sentence for the message; may be empty
         * @param exception the constructor of the exception that stands for the code
         * @throws IllegalArgumentException when the code is given twice
         */
        public Builder add(
                int code,
                String name,
                Advice advice,
                Outcome outcome,
                String hint,
                Function<ApiError, ? extends ApiException> exception) {
            @Nullable Entry before = entries.put(code, new Entry(name, advice, outcome, hint, exception));
            if (before != null) {
                throw new IllegalArgumentException("error code " + code + " is given twice");
            }
            return this;
        }

        /** Makes the table. */
        public ErrorTable build() {
            Map<Integer, Entry> collected = Map.copyOf(entries);
            return new ErrorTable(() -> collected);
        }
    }
}
