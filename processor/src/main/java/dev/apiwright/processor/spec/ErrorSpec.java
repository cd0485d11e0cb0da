package dev.apiwright.processor.spec;

import dev.apiwright.error.Advice;
import dev.apiwright.error.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error code as written. In an endpoint's file, what is null is taken from the API's entry for the same code.
 *
 * @param name of the constant, such as {@code GROUP_NOT_FOUND}; never null in the API's own entries
 * @param exception the name of the exception class without the ending {@code Exception}; several codes may share one; null: no
 *     class of its own
 * @param doc what the code means
 * @param hint what the caller can do
 */
public record ErrorSpec(
        Located<Integer> code,
        @Nullable Located<String> name,
        @Nullable Located<String> exception,
        @Nullable Located<Advice> advice,
        @Nullable Located<Outcome> outcome,
        @Nullable Located<String> doc,
        @Nullable Located<String> hint) {

    /** This entry, with what it leaves out as another entry for the same code says it. */
    public ErrorSpec over(@Nullable ErrorSpec shared) {
        return shared == null
                ? this
                : new ErrorSpec(
                        code,
                        or(name, shared.name),
                        or(exception, shared.exception),
                        or(advice, shared.advice),
                        or(outcome, shared.outcome),
                        or(doc, shared.doc),
                        or(hint, shared.hint));
    }

    /** Entries by their codes; the first of a code that is there twice. */
    public static Map<Integer, ErrorSpec> byCode(List<ErrorSpec> errors) {
        Map<Integer, ErrorSpec> byCode = new HashMap<>();
        for (ErrorSpec error : errors) {
            byCode.putIfAbsent(error.code().value(), error);
        }
        return byCode;
    }

    private static <T> @Nullable Located<T> or(@Nullable Located<T> own, @Nullable Located<T> shared) {
        return own != null ? own : shared;
    }
}
