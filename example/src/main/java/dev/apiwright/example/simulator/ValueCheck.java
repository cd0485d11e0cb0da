package dev.apiwright.example.simulator;

import dev.apiwright.example.simulator.spec.FieldSpec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks one value against the type and the limits of its field. */
final class ValueCheck {
    private final Map<String, List<String>> enums;

    ValueCheck(Map<String, List<String>> enums) {
        this.enums = enums;
    }

    /** What is wrong with a value; null when it is right. */
    @Nullable
    String problem(FieldSpec field, @Nullable Object value) {
        @Nullable String problem = typeProblem(field.type(), value);
        return problem != null ? problem : limitProblem(field.limits(), value);
    }

    private @Nullable String typeProblem(String type, @Nullable Object value) {
        if (type.startsWith("[")) {
            return listProblem(type.substring(1, type.length() - 1), value);
        }
        return switch (type) {
            case "string" -> value instanceof String ? null : "is not a string";
            case "boolean" -> value instanceof Boolean ? null : "is not a boolean";
            case "integer", "timestamp", "duration" -> value instanceof Long ? null : "is not a 64-bit integer";
            case "number", "decimal" -> value instanceof Number ? null : "is not a number";
            default -> enumProblem(enums.get(type), value);
        };
    }

    private @Nullable String listProblem(String element, @Nullable Object value) {
        if (!(value instanceof List<?> list)) {
            return "is not an array";
        }
        for (int i = 0; i < list.size(); i++) {
            @Nullable String problem = typeProblem(element, list.get(i));
            if (problem != null) {
                return "[" + i + "] " + problem;
            }
        }
        return null;
    }

    /** Types that are no enums are not looked into: no request of a listing has a record yet. */
    private static @Nullable String enumProblem(@Nullable List<String> values, @Nullable Object value) {
        if (values == null || value instanceof String text && values.contains(text)) {
            return null;
        }
        return "is none of " + values;
    }

    private static @Nullable String limitProblem(FieldSpec.Limits limits, @Nullable Object value) {
        if (value instanceof Number number) {
            return rangeProblem(decimal(number), limits);
        }
        if (value instanceof String text) {
            return textProblem(text, limits);
        }
        if (value instanceof List<?> list) {
            return boundsProblem(BigDecimal.valueOf(list.size()), limits.minItems(), limits.maxItems(), " elements");
        }
        return null;
    }

    private static @Nullable String rangeProblem(BigDecimal number, FieldSpec.Limits limits) {
        return boundsProblem(number, limits.min(), limits.max(), "");
    }

    private static @Nullable String textProblem(String text, FieldSpec.Limits limits) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (limits.pattern() != null && !text.matches(limits.pattern())) {
            return "does not match " + limits.pattern();
        }
        return boundsProblem(BigDecimal.valueOf(bytes), limits.minBytes(), limits.maxBytes(), " bytes");
    }

    private static @Nullable String boundsProblem(
            BigDecimal number, @Nullable Long min, @Nullable Long max, String what) {
        if (min != null && number.compareTo(BigDecimal.valueOf(min)) < 0) {
            return "is less than " + min + what;
        }
        if (max != null && number.compareTo(BigDecimal.valueOf(max)) > 0) {
            return "is greater than " + max + what;
        }
        return null;
    }

    private static BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        return number instanceof BigInteger integer ? new BigDecimal(integer) : BigDecimal.valueOf(number.longValue());
    }
}
