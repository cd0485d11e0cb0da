package dev.apiwright.processor.spec;

import dev.apiwright.processor.spec.TypeSpec.EnumSpec;
import dev.apiwright.processor.spec.TypeSpec.EnumSpec.Base;
import dev.apiwright.processor.spec.TypeSpec.RecordSpec;
import dev.apiwright.processor.spec.TypeSpec.ValueSpec;
import dev.apiwright.processor.yaml.CoreType;
import dev.apiwright.processor.yaml.YamlNode;
import dev.apiwright.processor.yaml.YamlNode.Mapping;
import dev.apiwright.processor.yaml.YamlNode.Scalar;
import dev.apiwright.processor.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads named types. */
final class TypesReader {
    private TypesReader() {}

    static List<TypeSpec> types(MapView map) {
        return map.named("types", TypesReader::type);
    }

    private static TypeSpec type(Located<String> name, YamlNode node) {
        MapView type = new MapView(node, Shapes.TYPE);
        if (!type.has("enum")) {
            return new RecordSpec(name, type.text("doc"), type.text("deprecated"), FieldReader.fields(type, "fields"));
        }
        Located<Base> base = type.word("of", Base.class);
        return new EnumSpec(
                name,
                type.text("doc"),
                type.text("deprecated"),
                base == null ? Base.STRING : base.value(),
                type.isTrue("trim"),
                values(type.node("enum")));
    }

    private static List<ValueSpec> values(@Nullable YamlNode node) {
        if (node instanceof Mapping map) {
            return MapView.named(map.entries(), TypesReader::value, true);
        }
        return node instanceof Sequence list ? values(list.items()) : List.of();
    }

    private static List<ValueSpec> values(List<YamlNode> items) {
        List<ValueSpec> values = new ArrayList<>();
        for (YamlNode item : items) {
            if (item instanceof Scalar scalar && scalar.type() != CoreType.NOTHING) {
                values.add(new ValueSpec(new Located<>(scalar.text(), scalar.at()), null, null, null));
            }
        }
        return List.copyOf(values);
    }

    private static ValueSpec value(Located<String> value, YamlNode node) {
        if (node instanceof Scalar doc) {
            return new ValueSpec(value, null, new Located<>(doc.text(), doc.at()), null);
        }
        MapView map = new MapView(node, Shapes.ENUM_VALUE);
        return new ValueSpec(value, map.text("java"), map.text("doc"), map.text("deprecated"));
    }
}
