package dev.apiwright.processor.check;

import dev.apiwright.processor.spec.FieldSpec;
import java.math.BigDecimal;

/** Ranges of numbers. */
final class Ranges {
    private static final BigDecimal SMALLEST_INT = BigDecimal.valueOf(Integer.MIN_VALUE);
    private static final BigDecimal LARGEST_INT = BigDecimal.valueOf(Integer.MAX_VALUE);

    private Ranges() {}

    /** Whether nothing fits the field, whose range is given on both sides. */
    static boolean isEmpty(FieldSpec field) {
        return field.min().value().compareTo(field.max().value()) > 0;
    }

    /** Whether the field's range is given on both sides and within 32 bits, so that it is an {@code int} in Java. */
    static boolean fitsInt(FieldSpec field) {
        return field.min() != null
                && field.max() != null
                && field.min().value().compareTo(SMALLEST_INT) >= 0
                && field.max().value().compareTo(LARGEST_INT) <= 0;
    }
}
