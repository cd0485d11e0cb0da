package dev.apiwright.processor.spec;

import dev.apiwright.processor.diagnostic.Location;
import dev.apiwright.processor.yaml.CoreType;
import dev.apiwright.processor.yaml.YamlNode;
import dev.apiwright.processor.yaml.YamlNode.Entry;
import dev.apiwright.processor.yaml.YamlNode.Mapping;
import dev.apiwright.processor.yaml.YamlNode.Scalar;
import dev.apiwright.processor.yaml.YamlNode.Sequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A map of a spec, by its keys. It has been held against its {@link Shape} before: what does not fit is reported already, and
 * looks here as if it were not there, and a misspelt key as if it were spelt right, so that nothing seems to be missing that is
 * only misspelt.
 */
final class MapView {
    private final Location at;
    private final @Nullable Shape shape;
    private final List<Entry> entries;

    /** A map of a shape, or of none: with keys that nobody knows. */
    MapView(YamlNode node, @Nullable Shape shape) {
        List<Entry> written = node instanceof Mapping map ? map.entries() : List.of();
        this.at = node.at();
        this.shape = shape;
        this.entries = shape == null ? written : shape.corrected(written);
    }

    Location at() {
        return at;
    }

    List<Entry> entries() {
        return entries;
    }

    boolean has(String key) {
        return node(key) != null;
    }

    @Nullable
    YamlNode node(String key) {
        for (Entry entry : entries) {
            if (entry.key().text().equals(key)) {
                return entry.value();
            }
        }
        return null;
    }

    @Nullable
    Located<String> text(String key) {
        return node(key) instanceof Scalar scalar ? text(scalar) : null;
    }

    /** The text; the empty text, which rules pass over, where there is none. */
    Located<String> needed(String key) {
        Located<String> text = text(key);
        return text == null ? new Located<>("", at) : text;
    }

    private static @Nullable Located<String> text(Scalar scalar) {
        return scalar.type() == CoreType.TEXT ? new Located<>(scalar.text(), scalar.at()) : null;
    }

    List<Located<String>> texts(String key) {
        return texts(items(key));
    }

    private static List<Located<String>> texts(List<YamlNode> items) {
        List<Located<String>> texts = new ArrayList<>();
        for (YamlNode item : items) {
            Located<String> text = item instanceof Scalar scalar ? text(scalar) : null;
            if (text != null) {
                texts.add(text);
            }
        }
        return List.copyOf(texts);
    }

    /** One text or a list of them. */
    List<Located<String>> oneOrMore(String key) {
        Located<String> one = text(key);
        return one == null ? texts(key) : List.of(one);
    }

    /** Lists of texts. */
    List<List<Located<String>>> textLists(String key) {
        List<List<Located<String>>> lists = new ArrayList<>();
        for (YamlNode item : items(key)) {
            if (item instanceof Sequence list) {
                lists.add(texts(list.items()));
            }
        }
        return List.copyOf(lists);
    }

    List<Located<Integer>> codes(String key) {
        List<Located<Integer>> codes = new ArrayList<>();
        for (YamlNode item : items(key)) {
            Located<Integer> code = wholeOf(item);
            if (code != null) {
                codes.add(code);
            }
        }
        return List.copyOf(codes);
    }

    @Nullable
    Located<Integer> whole(String key) {
        YamlNode node = node(key);
        return node == null ? null : wholeOf(node);
    }

    private static @Nullable Located<Integer> wholeOf(YamlNode node) {
        Long value = node instanceof Scalar scalar ? Numbers.whole(scalar, Integer.MIN_VALUE, Integer.MAX_VALUE) : null;
        return value == null ? null : new Located<>(value.intValue(), node.at());
    }

    @Nullable
    Located<BigDecimal> decimal(String key) {
        BigDecimal value = node(key) instanceof Scalar scalar ? Numbers.decimal(scalar) : null;
        return value == null ? null : located(key, value);
    }

    @Nullable
    Located<Boolean> flag(String key) {
        return node(key) instanceof Scalar scalar && scalar.type() == CoreType.BOOLEAN
                ? located(key, Boolean.valueOf(scalar.text()))
                : null;
    }

    boolean isTrue(String key) {
        Located<Boolean> flag = flag(key);
        return flag != null && flag.value();
    }

    /** Calls a second. */
    @Nullable
    Located<Integer> rate(String key) {
        String text = needed(key).value();
        return Kind.Rate.isRate(text) ? located(key, Integer.valueOf(text.substring(0, text.indexOf('/')))) : null;
    }

    /** A {@code String}, {@code BigDecimal} or {@code Boolean}. */
    @Nullable
    Located<Object> literal(String key) {
        Object value = node(key) instanceof Scalar scalar ? Literals.of(scalar) : null;
        return value == null ? null : located(key, value);
    }

    <E extends Enum<E>> @Nullable Located<E> word(String key, Class<E> type) {
        Located<String> word = text(key);
        if (word != null) {
            for (E constant : type.getEnumConstants()) {
                if (Words.of(constant).equals(word.value())) {
                    return new Located<>(constant, word.at());
                }
            }
        }
        return null;
    }

    /** What a nested map says; null where there is none. */
    <T> @Nullable T nested(String key, Function<MapView, T> read) {
        return node(key) instanceof Mapping map ? read.apply(new MapView(map, shapeOf(key))) : null;
    }

    /** The shape of the maps at a key, or in the list there. */
    private @Nullable Shape shapeOf(String key) {
        Shape.Key known = shape == null ? null : shape.key(key);
        if (known == null) {
            return null;
        }
        Kind element = known.kind() instanceof Kind.ListOf list ? list.element() : known.kind();
        return element instanceof Shape found ? found : null;
    }

    /** What the maps in a list say; without those that say nothing. */
    <T> List<T> listed(String key, Function<MapView, @Nullable T> read) {
        List<T> maps = new ArrayList<>();
        for (YamlNode item : items(key)) {
            T map = item instanceof Mapping ? read.apply(new MapView(item, shapeOf(key))) : null;
            if (map != null) {
                maps.add(map);
            }
        }
        return List.copyOf(maps);
    }

    /** What the entries of a nested map say, each given its key; without those that say nothing. */
    <T> List<T> named(String key, Named<T> read) {
        YamlNode node = node(key);
        if (node instanceof Mapping map) {
            return named(map.entries(), read, false);
        }
        // A list where a map belongs is reported already; what it names exists all the same.
        List<Entry> named = new ArrayList<>();
        for (Located<String> name : texts(key)) {
            named.add(new Entry(new Scalar(name.value(), false, name.at()), new YamlNode.Refused(name.at())));
        }
        return named(named, read, true);
    }

    static <T> List<T> named(List<Entry> entries, Named<T> read, boolean mayBeEmpty) {
        List<T> all = new ArrayList<>();
        for (Entry entry : entries) {
            Scalar key = entry.key();
            T one = mayBeEmpty || !key.text().isBlank()
                    ? read.read(new Located<>(key.text(), key.at()), entry.value())
                    : null;
            if (one != null) {
                all.add(one);
            }
        }
        return List.copyOf(all);
    }

    /** Reads one entry of a map. */
    interface Named<T> {
        @Nullable
        T read(Located<String> name, YamlNode value);
    }

    private List<YamlNode> items(String key) {
        return node(key) instanceof Sequence list ? list.items() : List.of();
    }

    private <T> Located<T> located(String key, T value) {
        return new Located<>(value, Objects.requireNonNull(node(key)).at());
    }
}
