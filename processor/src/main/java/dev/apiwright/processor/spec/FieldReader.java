package dev.apiwright.processor.spec;

import dev.apiwright.processor.spec.ConditionSpec.Test;
import dev.apiwright.processor.yaml.YamlNode;
import dev.apiwright.processor.yaml.YamlNode.Mapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads fields and conditions. */
final class FieldReader {
    private static final Map<String, Test> TESTS = tests();

    private FieldReader() {}

    private static Map<String, Test> tests() {
        Map<String, Test> tests = new LinkedHashMap<>();
        tests.put("startsWith", Test.STARTS_WITH);
        tests.put("equals", Test.EQUALS);
        tests.put("present", Test.PRESENT);
        return tests;
    }

    /** The keys that say how a condition looks at its field. */
    static Set<String> testKeys() {
        return TESTS.keySet();
    }

    static List<FieldSpec> fields(MapView map, String key) {
        return map.named(key, FieldReader::field);
    }

    private static FieldSpec field(Located<String> name, YamlNode node) {
        boolean isLong = node instanceof Mapping map && Shapes.FIELD_FORMS.isLong(map);
        MapView field = new MapView(isLong ? node : new Mapping(List.of(), node.at()));
        YamlNode type = isLong ? field.node("type") : node;
        return new FieldSpec(
                name,
                type == null ? TypeExpression.refused(node.at()) : TypeReader.read(type),
                field.text("doc"),
                field.text("java"),
                field.isTrue("required"),
                field.decimal("min"),
                field.decimal("max"),
                field.whole("minBytes"),
                field.whole("maxBytes"),
                field.whole("minItems"),
                field.whole("maxItems"),
                field.text("pattern"),
                field.flag("trim"),
                field.word("unit", FieldSpec.Unit.class),
                field.word("encodedAs", FieldSpec.Encoding.class),
                field.literal("absent"),
                field.texts("aliases"),
                field.texts("exclusiveWith"),
                condition(field, "requiredWhen"),
                field.literal("fill"),
                condition(field, "allowedWhen"),
                condition(field, "forbiddenWhen"),
                field.text("since"),
                field.text("deprecated"));
    }

    /** The condition; null where there is none, or none that makes sense, which is reported. */
    static @Nullable ConditionSpec condition(MapView map, String key) {
        return map.nested(key, FieldReader::condition);
    }

    private static @Nullable ConditionSpec condition(MapView map) {
        Located<String> field = map.text("field");
        for (Map.Entry<String, Test> test : TESTS.entrySet()) {
            Located<Object> operand = map.literal(test.getKey());
            if (field != null && operand != null) {
                return new ConditionSpec(map.at(), field, test.getValue(), operand);
            }
        }
        return null;
    }
}
