package dev.apiwright.processor.emit;

import dev.apiwright.processor.model.FieldModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The limits of a field in words, for comments. */
final class Limits {
    private Limits() {}

    /** {@code 1 to 6000}; empty when there are none. */
    static String words(FieldModel.Limits limits) {
        List<String> words = new ArrayList<>();
        add(words, plain(limits.min()), plain(limits.max()), "");
        add(words, limits.minBytes(), limits.maxBytes(), " bytes of UTF-8");
        add(words, limits.minItems(), limits.maxItems(), " elements");
        if (limits.pattern() != null) {
            words.add("matches " + Javadoc.code(limits.pattern()));
        }
        return String.join(", ", words);
    }

    private static void add(List<String> words, @Nullable Object min, @Nullable Object max, String unit) {
        if (min != null && max != null) {
            words.add(min + " to " + max + unit);
        } else if (min != null) {
            words.add("at least " + min + unit);
        } else if (max != null) {
            words.add("at most " + max + unit);
        }
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
