package dev.apiwright.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** For APIs that send a certain value where they mean none. */
public final class Absent {
    private Absent() {}

    /** Null when the value is the one that means "absent", otherwise the value. */
    public static <E> @Nullable E ifEqual(@Nullable E value, E absent) {
        return absent.equals(value) ? null : value;
    }

    /** Null when the value is the number that means "absent", however many zeros it is written with; otherwise the value. */
    public static @Nullable BigDecimal ifEqual(@Nullable BigDecimal value, BigDecimal absent) {
        return value != null && value.compareTo(absent) == 0 ? null : value;
    }
}
