package dev.apiwright.processor.spec;

import dev.apiwright.processor.yaml.YamlNode;
import dev.apiwright.processor.yaml.YamlNode.Entry;
import dev.apiwright.processor.yaml.YamlNode.Mapping;
import dev.apiwright.processor.yaml.YamlNode.Scalar;
import dev.apiwright.processor.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values that a spec quotes: literals, and the JSON of samples. */
final class Literals {
    private Literals() {}

    /** A {@code String}, {@code BigDecimal} or {@code Boolean}; null for nothing. */
    static @Nullable Object of(Scalar scalar) {
        return switch (scalar.type()) {
            case TEXT -> scalar.text();
            case NOTHING -> null;
            case BOOLEAN -> Boolean.valueOf(scalar.text());
            case INTEGER, FRACTION -> Numbers.decimal(scalar);
        };
    }

    /** A sample, unmodifiable. */
    static Map<String, @Nullable Object> object(Mapping map) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (Entry entry : map.entries()) {
            object.put(entry.key().text(), value(entry.value()));
        }
        return Collections.unmodifiableMap(object);
    }

    private static @Nullable Object value(YamlNode node) {
        if (node instanceof Mapping map) {
            return object(map);
        }
        if (node instanceof Sequence list) {
            List<@Nullable Object> values = new ArrayList<>();
            for (YamlNode item : list.items()) {
                values.add(value(item));
            }
            return Collections.unmodifiableList(values);
        }
        return node instanceof Scalar scalar ? of(scalar) : null;
    }
}
