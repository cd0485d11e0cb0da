package dev.apiwright.example.simulator;

import dev.apiwright.example.simulator.spec.FieldSpec;
import dev.apiwright.example.simulator.spec.Types;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks one value against the type and the limits of its field. */
final class ValueCheck {
    private final Types types;
    private final ObjectCheck objects;

    /**
     * @param objects checks records, which hold values again
     */
    ValueCheck(Types types, ObjectCheck objects) {
        this.types = types;
        this.objects = objects;
    }

    /** What is wrong with a value; null when it is right. */
    @Nullable
    String problem(FieldSpec field, Object given) {
        @Nullable Object value = field.encodedAsString() ? decoded(given) : given;
        if (value == null) {
            return "is no number in a string";
        }
        @Nullable String problem = typeProblem(field.type(), value);
        return problem != null ? problem : limitProblem(field.limits(), value);
    }

    /** The same object with names that are known to be texts, as JSON has no others. */
    static Map<String, @Nullable Object> named(Map<?, ?> object) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        object.forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }

    private static @Nullable Object decoded(Object value) {
        if (!(value instanceof String text)) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return number.scale() <= 0 ? (Object) number.longValueExact() : number;
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    private @Nullable String typeProblem(String type, @Nullable Object value) {
        if (type.startsWith("[")) {
            return listProblem(inner(type), value);
        }
        if (type.startsWith("{")) {
            return mapProblem(inner(type), value);
        }
        return switch (type) {
            case "string" -> value instanceof String ? null : "is not a string";
            case "boolean" -> value instanceof Boolean ? null : "is not a boolean";
            case "integer", "timestamp", "duration" -> value instanceof Long ? null : "is not a 64-bit integer";
            case "number", "decimal" -> value instanceof Number ? null : "is not a number";
            case "json" -> null;
            default -> namedTypeProblem(type, value);
        };
    }

    private static String inner(String type) {
        return type.substring(1, type.length() - 1);
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

    private @Nullable String mapProblem(String element, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return "is not an object";
        }
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            @Nullable String problem = typeProblem(element, entry.getValue());
            if (problem != null) {
                return "[" + entry.getKey() + "] " + problem;
            }
        }
        return null;
    }

    private @Nullable String namedTypeProblem(String type, @Nullable Object value) {
        @Nullable List<String> values = types.enums().get(type);
        if (values != null) {
            return value != null && values.contains(value.toString()) ? null : "is none of " + values;
        }
        @Nullable Map<String, FieldSpec> fields = types.records().get(type);
        if (fields == null) {
            return "is of type " + type + ", which the spec does not describe";
        }
        return value instanceof Map<?, ?> object ? objects.problem(fields, object) : "is not an object";
    }

    private static @Nullable String limitProblem(FieldSpec.Limits limits, Object value) {
        if (value instanceof Number number) {
            return boundsProblem(new BigDecimal(number.toString()), limits.min(), limits.max(), "");
        }
        if (value instanceof String text) {
            return textProblem(text, limits);
        }
        if (value instanceof List<?> list) {
            @Nullable String size = sizeProblem(list.size(), limits);
            return size != null ? size : elementProblem(limits.ofElements(), list);
        }
        return value instanceof Map<?, ?> map ? elementProblem(limits.ofElements(), map.values()) : null;
    }

    private static @Nullable String elementProblem(FieldSpec.Limits limits, Collection<?> elements) {
        return elements.stream()
                .filter(Objects::nonNull)
                .map(element -> limitProblem(limits, element))
                .filter(Objects::nonNull)
                .findFirst()
                .map(problem -> "has an element that " + problem)
                .orElse(null);
    }

    private static @Nullable String textProblem(String text, FieldSpec.Limits limits) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (limits.pattern() != null && !text.matches(limits.pattern())) {
            return "does not match " + limits.pattern();
        }
        return boundsProblem(
                BigDecimal.valueOf(bytes), decimal(limits.minBytes()), decimal(limits.maxBytes()), " bytes");
    }

    private static @Nullable String sizeProblem(int size, FieldSpec.Limits limits) {
        return boundsProblem(
                BigDecimal.valueOf(size), decimal(limits.minItems()), decimal(limits.maxItems()), " elements");
    }

    private static @Nullable BigDecimal decimal(@Nullable Long number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }

    private static @Nullable String boundsProblem(
            BigDecimal number, @Nullable BigDecimal min, @Nullable BigDecimal max, String what) {
        if (min != null && number.compareTo(min) < 0) {
            return "is less than " + min + what;
        }
        if (max != null && number.compareTo(max) > 0) {
            return "is greater than " + max + what;
        }
        return null;
    }
}
