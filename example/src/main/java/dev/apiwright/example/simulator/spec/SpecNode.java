package dev.apiwright.example.simulator.spec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A mapping of a YAML file, asked by key. */
final class SpecNode {
    private final Map<?, ?> map;

    SpecNode(@Nullable Object value) {
        this.map = value instanceof Map<?, ?> given ? given : Map.of();
    }

    boolean has(String key) {
        return map.containsKey(key);
    }

    @Nullable
    Object get(String key) {
        return map.get(key);
    }

    SpecNode node(String key) {
        return new SpecNode(map.get(key));
    }

    @Nullable
    String text(String key) {
        Object value = map.get(key);
        return value == null ? null : value.toString();
    }

    String text(String key, String otherwise) {
        String value = text(key);
        return value == null ? otherwise : value;
    }

    boolean flag(String key) {
        return Boolean.TRUE.equals(map.get(key));
    }

    @Nullable
    BigDecimal decimal(String key) {
        return map.get(key) instanceof Number number ? new BigDecimal(number.toString()) : null;
    }

    @Nullable
    Long number(String key) {
        return map.get(key) instanceof Number number ? (Long) number.longValue() : null;
    }

    List<String> texts(String key) {
        Object value = map.get(key);
        List<String> texts = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(entry -> texts.add(String.valueOf(entry)));
        } else if (value != null) {
            texts.add(value.toString());
        }
        return texts;
    }

    List<List<String>> textLists(String key) {
        List<List<String>> lists = new ArrayList<>();
        if (map.get(key) instanceof List<?> list) {
            list.forEach(entry -> lists.add(new SpecNode(Map.of(key, entry)).texts(key)));
        }
        return lists;
    }

    /** The mapping under a key, each entry made into something, in the author's order. */
    <T> Map<String, T> entries(String key, BiFunction<String, @Nullable Object, T> make) {
        Map<String, T> made = new LinkedHashMap<>();
        node(key).map.forEach((name, value) -> made.put(String.valueOf(name), make.apply(String.valueOf(name), value)));
        return made;
    }

    /** The mappings of a list under a key. */
    <T> List<T> list(String key, Function<SpecNode, T> make) {
        List<T> made = new ArrayList<>();
        if (map.get(key) instanceof List<?> list) {
            list.forEach(entry -> made.add(make.apply(new SpecNode(entry))));
        }
        return made;
    }

    List<String> keys() {
        return map.keySet().stream().map(String::valueOf).toList();
    }
}
