package dev.apiwright.example.simulator.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The named types of an API.
 *
 * @param enums values by the type's name, as text also where they are integers
 * @param records fields by the type's name
 */
public record Types(Map<String, List<String>> enums, Map<String, Map<String, FieldSpec>> records) {
    static Types none() {
        return new Types(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /** Adds the types that a file describes. */
    void addFrom(SpecNode file) {
        file.entries("types", (name, type) -> new SpecNode(type)).forEach((name, type) -> {
            if (type.has("enum")) {
                List<String> keys = type.node("enum").keys();
                enums.put(name, keys.isEmpty() ? type.texts("enum") : keys);
            } else {
                records.put(name, type.entries("fields", FieldSpec::read));
            }
        });
    }
}
