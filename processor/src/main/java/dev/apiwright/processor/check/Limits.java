package dev.apiwright.processor.check;

import dev.apiwright.processor.spec.FieldSpec;
import dev.apiwright.processor.spec.Located;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Whether a value that a spec quotes is within the limits of its field. */
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
        String length = range(bytes, "minBytes", field.minBytes(), "maxBytes", field.maxBytes());
        return length.isEmpty()
                        && field.pattern() != null
                        && !matches(text, field.pattern().value())
                ? "its \"pattern\" is another"
                : length;
    }

    private static <T extends Comparable<? super T>> String range(
            T value, String least, @Nullable Located<T> min, String largest, @Nullable Located<T> max) {
        if (min != null && value.compareTo(min.value()) < 0) {
            return "its \"" + least + "\" is " + min.value();
        }
        return max != null && value.compareTo(max.value()) > 0 ? "its \"" + largest + "\" is " + max.value() : "";
    }

    /** A pattern that is none is told of as such; one that is evil is not given much to do. */
    private static boolean matches(String text, String pattern) {
        try {
            return text.length() > 100 || Pattern.compile(pattern).matcher(text).matches();
        } catch (PatternSyntaxException e) {
            return true;
        }
    }
}
