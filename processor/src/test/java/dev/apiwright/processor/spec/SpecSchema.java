package dev.apiwright.processor.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The JSON Schema of specs, made from the table of keys that the reader goes by. */
final class SpecSchema {
    private final Map<String, Object> definitions = new TreeMap<>();

    private SpecSchema() {}

    /** As a tree of maps, lists, strings, numbers and booleans. */
    static Map<String, Object> make() {
        return new SpecSchema().root();
    }

    private Map<String, Object> root() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "Apiwright spec, version 1");
        root.put(
                "description",
                "An API file, which has the key \"api\", or an endpoint file, which has the key \"endpoint\".");
        root.put("type", "object");
        root.put("if", map("required", List.of("endpoint")));
        root.put("then", of(Shapes.ENDPOINT));
        root.put("else", of(Shapes.API));
        root.put("$defs", definitions);
        return root;
    }

    private Map<String, Object> of(Kind kind) {
        if (kind instanceof Shape shape) {
            return shape(shape);
        }
        if (kind instanceof Kind.Type) {
            return type();
        }
        return kind instanceof Kind.ListOf
                        || kind instanceof Kind.OneOrMore
                        || kind instanceof Kind.MapOf
                        || kind instanceof Kind.ListOrMap
                        || kind instanceof Kind.ShortOrLong
                ? composed(kind)
                : scalar(kind);
    }

    private Map<String, Object> shape(Shape shape) {
        if (!definitions.containsKey(shape.name())) {
            definitions.put(shape.name(), Map.of());
            definitions.put(shape.name(), object(shape));
        }
        return map("$ref", "#/$defs/" + shape.name());
    }

    private Map<String, Object> object(Shape shape) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Shape.Key key : shape.keys()) {
            Map<String, Object> property = new LinkedHashMap<>();
            property.put("description", key.doc());
            property.putAll(of(key.kind()));
            properties.put(key.name(), property);
            if (key.required()) {
                required.add(key.name());
            }
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("additionalProperties", false);
        object.put("properties", properties);
        object.put("required", required);
        if (!shape.needs().isEmpty()) {
            Map<String, Object> needs = new TreeMap<>();
            shape.needs().forEach((key, needed) -> needs.put(key, List.of(needed)));
            object.put("dependentRequired", needs);
        }
        if (!shape.choices().isEmpty()) {
            object.put("allOf", shape.choices().stream().map(SpecSchema::choice).toList());
        }
        return object;
    }

    private static Map<String, Object> choice(List<String> keys) {
        return map(
                "oneOf", keys.stream().map(key -> map("required", List.of(key))).toList());
    }

    private Map<String, Object> type() {
        if (!definitions.containsKey("typeExpression")) {
            definitions.put(
                    "typeExpression",
                    map(
                            "anyOf",
                            List.of(
                                    map("type", "string", "pattern", "\\S"),
                                    map(
                                            "type",
                                            "array",
                                            "minItems",
                                            1,
                                            "maxItems",
                                            1,
                                            "items",
                                            map("$ref", "#/$defs/typeExpression")),
                                    map(
                                            "type",
                                            "object",
                                            "required",
                                            List.of("map"),
                                            "additionalProperties",
                                            false,
                                            "properties",
                                            map("map", map("$ref", "#/$defs/typeExpression"))))));
        }
        return map("$ref", "#/$defs/typeExpression");
    }

    private Map<String, Object> composed(Kind kind) {
        if (kind instanceof Kind.ListOf list) {
            return map("type", "array", "minItems", list.least(), "items", of(list.element()));
        }
        if (kind instanceof Kind.OneOrMore both) {
            return map("anyOf", List.of(of(both.element()), of(new Kind.ListOf(both.element(), 1))));
        }
        if (kind instanceof Kind.ListOrMap both) {
            return map("anyOf", List.of(of(both.list()), of(both.map())));
        }
        if (kind instanceof Kind.ShortOrLong forms) {
            return map("anyOf", List.of(of(forms.shortForm()), of(forms.longForm())));
        }
        Kind.MapOf map = (Kind.MapOf) kind;
        String pattern = switch (map.keys()) {
            case NAMES -> "\\S";
            case VALUES -> "";
            case CODES -> "^(" + ErrorCodes.PATTERN + ")$";
        };
        return map(
                "type",
                "object",
                "minProperties",
                map.mayBeEmpty() ? 0 : 1,
                "propertyNames",
                map("pattern", pattern),
                "additionalProperties",
                of(map.value()));
    }

    private static Map<String, Object> scalar(Kind kind) {
        if (kind instanceof Kind.Text text) {
            return text.mayBeEmpty() ? map("type", "string") : map("type", "string", "pattern", "\\S");
        }
        if (kind instanceof Kind.Whole whole) {
            return map("type", "integer", "minimum", whole.min(), "maximum", whole.max());
        }
        if (kind instanceof Kind.Word word) {
            return map("enum", word.words());
        }
        if (kind instanceof Kind.Rate) {
            return map("type", "string", "pattern", Kind.Rate.PATTERN);
        }
        if (kind instanceof Kind.Literal) {
            return map("type", List.of("string", "number", "boolean"));
        }
        if (kind instanceof Kind.Free) {
            return map("type", "object");
        }
        if (kind instanceof Kind.Flag) {
            return map("type", "boolean");
        }
        if (kind instanceof Kind.Decimal) {
            return map("type", "number");
        }
        return kind instanceof Kind.Version ? map("const", 1) : map("const", true);
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
