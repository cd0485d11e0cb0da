package dev.apiwright.processor.spec;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field as written.
 *
 * @param name on the wire
 * @param java the Java name, where the spec chooses one
 * @param required in a request, must be set; in a response, must be there
 * @param min smallest number; likewise {@code max}
 * @param minBytes shortest text in UTF-8 bytes; likewise {@code maxBytes}
 * @param minItems smallest number of elements of the list or map; likewise {@code maxItems}
 * @param unit of timestamps and durations in it
 * @param encoding how numbers in it stand in the JSON; null: as numbers
 * @param absent the value that means "not there": a {@code BigDecimal} or a {@code String}
 * @param aliases other wire names accepted when reading
 * @param exclusiveWith fields that cannot be set together with it
 * @param fill sent when {@code requiredWhen} holds and the field is not set: a {@code BigDecimal}, {@code Boolean} or {@code String}
 * @param since the version of the API that brought it
 * @param deprecated what to use in its place
 */
public record FieldSpec(
        Located<String> name,
        TypeExpression type,
        @Nullable Located<String> doc,
        @Nullable Located<String> java,
        boolean required,
        @Nullable Located<BigDecimal> min,
        @Nullable Located<BigDecimal> max,
        @Nullable Located<Integer> minBytes,
        @Nullable Located<Integer> maxBytes,
        @Nullable Located<Integer> minItems,
        @Nullable Located<Integer> maxItems,
        @Nullable Located<String> pattern,
        @Nullable Located<Boolean> trim,
        @Nullable Located<Unit> unit,
        @Nullable Located<Encoding> encoding,
        @Nullable Located<Object> absent,
        List<Located<String>> aliases,
        List<Located<String>> exclusiveWith,
        @Nullable ConditionSpec requiredWhen,
        @Nullable Located<Object> fill,
        @Nullable ConditionSpec allowedWhen,
        @Nullable ConditionSpec forbiddenWhen,
        @Nullable Located<String> since,
        @Nullable Located<String> deprecated) {

    /** What the number of a timestamp or duration counts. */
    public enum Unit {
        SECONDS,
        MILLISECONDS
    }

    /** How a number stands in the JSON when not as a number. */
    public enum Encoding {
        STRING
    }
}
