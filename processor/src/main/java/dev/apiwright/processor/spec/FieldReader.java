package dev.apiwright.processor.spec;

import dev.apiwright.processor.spec.ConditionSpec.Test;
import dev.apiwright.processor.spec.FieldSpec.Unit;
import dev.apiwright.processor.yaml.YamlNode;
import dev.apiwright.processor.yaml.YamlNode.Mapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads fields and conditions. */
final class FieldReader {
    private FieldReader() {}

    static List<FieldSpec> fields(MapView map, String key) {
        return map.named(key, FieldReader::field);
    }

    private static FieldSpec field(Located<String> name, YamlNode node) {
        boolean isLong = node instanceof Mapping map && Shapes.FIELD_FORMS.isLong(map);
        MapView field = new MapView(isLong ? node : new Mapping(List.of(), true, node.at()), Shapes.FIELD);
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
                unit(field),
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

    /** One that is not known is reported already; it is not missing as well. */
    private static @Nullable Located<Unit> unit(MapView field) {
        Located<Unit> unit = field.word("unit", Unit.class);
        return unit == null && field.has("unit") ? new Located<>(Unit.SECONDS, field.at()) : unit;
    }

    /** The condition; null where there is none, or none that makes sense, which is reported. */
    static @Nullable ConditionSpec condition(MapView map, String key) {
        return map.nested(key, FieldReader::condition);
    }

    private static @Nullable ConditionSpec condition(MapView map) {
        Located<String> field = map.text("field");
        for (Test test : Test.values()) {
            Located<Object> operand = operand(map, test);
            if (field != null && operand != null) {
                return new ConditionSpec(map.at(), field, test, operand);
            }
        }
        return null;
    }

    private static @Nullable Located<Object> operand(MapView map, Test test) {
        Located<?> operand = switch (test) {
            case STARTS_WITH -> map.text("startsWith");
            case EQUALS -> map.literal("equals");
            case PRESENT -> map.flag("present");
        };
        return operand == null ? null : new Located<>(operand.value(), operand.at());
    }
}
