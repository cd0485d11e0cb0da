package dev.apiwright.processor.emit;

import dev.apiwright.processor.model.FieldModel;
import dev.apiwright.processor.model.TypeModel;
import dev.apiwright.processor.model.TypeModel.ListModel;
import dev.apiwright.processor.model.TypeModel.MapModel;
import dev.apiwright.processor.model.TypeModel.ScalarModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The limits of a field in words, for comments. */
final class Limits {
    private Limits() {}

    /** {@code 1 to 6000}; empty when there are none. */
    static String words(FieldModel field) {
        FieldModel.Limits limits = field.limits();
        List<String> words = new ArrayList<>();
        add(words, limits.minItems(), limits.maxItems(), " elements");
        List<String> inner = ofValues(limits, innermost(field.type()));
        if (field.type().isContainer() && !inner.isEmpty()) {
            inner.set(0, "each " + inner.get(0));
        }
        words.addAll(inner);
        return String.join(", ", words);
    }

    private static List<String> ofValues(FieldModel.Limits limits, TypeModel type) {
        String unit = type instanceof ScalarModel scalar ? scalar.row().unit() : "";
        List<String> words = new ArrayList<>();
        add(words, plain(limits.min()), plain(limits.max()), unit.isEmpty() ? "" : " whole " + unit);
        if (words.isEmpty() && !unit.isEmpty()) {
            words.add("whole " + unit);
        }
        add(words, limits.minBytes(), limits.maxBytes(), " bytes of UTF-8");
        if (limits.pattern() != null) {
            words.add("matches " + Javadoc.code(limits.pattern()));
        }
        return words;
    }

    private static TypeModel innermost(TypeModel type) {
        if (type instanceof ListModel list) {
            return innermost(list.element());
        }
        return type instanceof MapModel map ? innermost(map.value()) : type;
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
