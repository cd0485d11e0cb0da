package dev.apiwright.processor.emit;

import com.palantir.javapoet.FieldSpec;
import dev.apiwright.processor.model.FieldModel;
import dev.apiwright.processor.model.RecordModel;
import dev.apiwright.processor.naming.JavaNames;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The constants for the names that a record's fields have on the wire. */
final class NameConstants {
    /** By name on the wire, in the order of the spec. */
    private final Map<String, String> constants = new LinkedHashMap<>();

    NameConstants(RecordModel record) {
        Set<String> taken = new HashSet<>();
        record.fields().forEach(field -> taken.add(field.name()));
        record.fields().stream()
                .flatMap(NameConstants::namesOf)
                .forEach(name -> constants.computeIfAbsent(name, wireName -> constant(wireName, taken)));
    }

    /** All names under which a field can come. */
    static Stream<String> namesOf(FieldModel field) {
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

    String of(String wireName) {
        return constants.get(wireName);
    }

    // private static final JsonName MEMBER_ACCOUNT = JsonName.of("Member_Account");
    Stream<FieldSpec> fields() {
        return constants.entrySet().stream()
                .map(entry -> FieldSpec.builder(
                                RuntimeTypes.JSON_NAME,
                                entry.getValue(),
                                Modifier.PRIVATE,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .initializer("$T.of($L)", RuntimeTypes.JSON_NAME, Literals.constant(entry.getKey()))
                        .build());
    }
}
