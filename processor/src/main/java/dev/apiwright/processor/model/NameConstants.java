package dev.apiwright.processor.model;

import dev.apiwright.processor.naming.JavaNames;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The constants for the names that a record's fields have on the wire. */
public final class NameConstants {
    /** By name on the wire, in the order of the spec. */
    private final Map<String, String> constants = new LinkedHashMap<>();

    public NameConstants(RecordModel record) {
        Set<String> taken = new HashSet<>();
        for (FieldModel field : record.fields()) {
            taken.add(field.name());
        }
        for (FieldModel field : record.fields()) {
            add(field.wireName(), taken);
            for (String alias : field.aliases()) {
                add(alias, taken);
            }
        }
    }

    private void add(String wireName, Set<String> taken) {
        if (!constants.containsKey(wireName)) {
            constants.put(wireName, constant(wireName, taken));
        }
    }

    /** All names under which a field can come. */
    public static Stream<String> namesOf(FieldModel field) {
        return Stream.concat(Stream.of(field.wireName()), field.aliases().stream());
    }

    private static String constant(String wireName, Set<String> taken) {
        String constant = JavaNames.constant(wireName);
        if (constant.isEmpty()) {
            constant = "NAME";
        }
        while (!taken.add(constant)) {
            constant += "_";
        }
        return constant;
    }

    /** The constant of a name. */
    public String of(String wireName) {
        return constants.get(wireName);
    }

    /** The constants by their names on the wire, in the order of the spec. */
    public Map<String, String> all() {
        return Collections.unmodifiableMap(constants);
    }
}
