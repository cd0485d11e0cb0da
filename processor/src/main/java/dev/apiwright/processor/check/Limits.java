package dev.apiwright.processor.check;

import dev.apiwright.processor.spec.FieldSpec;
import dev.apiwright.processor.spec.Located;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Whether a value that a spec quotes is within the limits of its field; patterns are not tried, as an evil one would never end. */
final class Limits {
    private Limits() {}

    /** The limit that a value breaks, in words; empty when it breaks none. */
    static String broken(FieldSpec field, Object value) {
        if (value instanceof BigDecimal number) {
            return range(number, "min", field.min(), "max", field.max());
        }
        if (!(value instanceof String text)) {
            return "";
        }
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        return range(bytes, "minBytes", field.minBytes(), "maxBytes", field.maxBytes());
    }

    private static <T extends Comparable<? super T>> String range(
            T value, String least, @Nullable Located<T> min, String largest, @Nullable Located<T> max) {
        if (min != null && value.compareTo(min.value()) < 0) {
            return "its \"" + least + "\" is " + min.value();
        }
        return max != null && value.compareTo(max.value()) > 0 ? "its \"" + largest + "\" is " + max.value() : "";
    }
}
