package dev.apiwright.processor.spec;

import dev.apiwright.processor.yaml.CoreType;
import dev.apiwright.processor.yaml.YamlNode.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Numbers as YAML writes them. */
final class Numbers {
    /** Beyond a double's range; also keeps {@code 1e999999999} from being written out. */
    private static final int LARGEST_EXPONENT = 400;

    private Numbers() {}

    /** The whole number, or null when it is none within the limits. */
    static @Nullable Long whole(Scalar scalar, long min, long max) {
        if (scalar.type() != CoreType.INTEGER) {
            return null;
        }
        BigInteger value = integer(scalar.text());
        return value.bitLength() < Long.SIZE && value.longValue() >= min && value.longValue() <= max
                ? value.longValue()
                : null;
    }

    /** The number, or null when it is none that can be written down. */
    static @Nullable BigDecimal decimal(Scalar scalar) {
        CoreType type = scalar.type();
        if (type == CoreType.INTEGER) {
            return new BigDecimal(integer(scalar.text()));
        }
        if (type != CoreType.FRACTION || scalar.text().matches(".*(?i:inf|nan)")) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(scalar.text());
            return Math.abs((long) value.precision() - value.scale()) > LARGEST_EXPONENT ? null : value;
        } catch (NumberFormatException e) {
            return null; // an exponent that fits no int
        }
    }

    private static BigInteger integer(String text) {
        if (text.startsWith("0x")) {
            return new BigInteger(text.substring(2), 16);
        }
        return text.startsWith("0o") ? new BigInteger(text.substring(2), 8) : new BigInteger(text);
    }
}
