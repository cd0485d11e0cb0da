package dev.apiwright.example.simulator;

import dev.apiwright.example.simulator.spec.FieldSpec;
import dev.apiwright.example.simulator.spec.Types;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks the fields of a request, or of a record inside one:
 *
 * <ul>
 *   <li>a field that the spec does not know, unless told to let it pass as the service would,
 *   <li>a required field that is missing, also where a condition makes it so,
 *   <li>a field that may not be there: beside another, or under a condition,
 *   <li>a value of another type, beyond its limits, or not among the values of its enum.
 * </ul>
 */
final class ObjectCheck {
    private final ValueCheck values;
    private final boolean unknownFieldsPass;

    ObjectCheck(Types types, boolean unknownFieldsPass) {
        this.values = new ValueCheck(types, this);
        this.unknownFieldsPass = unknownFieldsPass;
    }

    /** The first thing that is wrong, with the field's name; null when all is right. */
    @Nullable
    String problem(Map<String, FieldSpec> fields, Map<?, ?> object) {
        for (Object name : object.keySet()) {
            if (!unknownFieldsPass && !fields.containsKey(String.valueOf(name))) {
                return name + " is unknown";
            }
        }
        for (FieldSpec field : fields.values()) {
            @Nullable String problem = problem(field, ValueCheck.named(object));
            if (problem != null) {
                return field.name() + " " + problem;
            }
        }
        return null;
    }

    private @Nullable String problem(FieldSpec field, Map<String, ?> object) {
        Object value = object.get(field.name());
        if (value == null) {
            return absence(field, object);
        }
        @Nullable String presence = presence(field, object);
        return presence != null ? presence : values.problem(field, value);
    }

    private static @Nullable String absence(FieldSpec field, Map<String, ?> object) {
        if (object.containsKey(field.name())) {
            return "is null";
        }
        if (field.required()) {
            return "is missing";
        }
        boolean needed = field.requiredWhen() != null && field.requiredWhen().holds(object);
        return needed ? "is missing: required when " + field.requiredWhen() : null;
    }

    private static @Nullable String presence(FieldSpec field, Map<String, ?> object) {
        if (field.allowedWhen() != null && !field.allowedWhen().holds(object)) {
            return "is allowed only when " + field.allowedWhen();
        }
        if (field.forbiddenWhen() != null && field.forbiddenWhen().holds(object)) {
            return "is not allowed when " + field.forbiddenWhen();
        }
        return field.exclusiveWith().stream()
                .filter(other -> object.get(other) != null)
                .findFirst()
                .map(other -> "cannot stand beside " + other)
                .orElse(null);
    }
}
