package dev.apiwright.processor.spec;

import dev.apiwright.processor.diagnostic.NotYet;
import dev.apiwright.processor.diagnostic.ProblemId;
import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.diagnostic.Suggestion;
import dev.apiwright.processor.yaml.YamlNode;
import dev.apiwright.processor.yaml.YamlNode.Entry;
import dev.apiwright.processor.yaml.YamlNode.Mapping;
import dev.apiwright.processor.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A map with known keys.
 *
 * @param name how messages and the JSON Schema call it: {@code field}
 * @param planned keys that are designed and do not work yet
 * @param choices sets of keys of which exactly one must be there
 * @param needs keys that mean something only together with another one
 */
record Shape(String name, List<Key> keys, Set<String> planned, List<List<String>> choices, Map<String, String> needs)
        implements Kind {

    /** What other languages call our keys. */
    private static final Map<String, String> FOREIGN = Map.ofEntries(
            Map.entry("description", "doc"),
            Map.entry("summary", "doc"),
            Map.entry("comment", "doc"),
            Map.entry("operationid", "endpoint"),
            Map.entry("url", "path"),
            Map.entry("parameters", "request"),
            Map.entry("params", "request"),
            Map.entry("returns", "response"),
            Map.entry("result", "response"),
            Map.entry("properties", "fields"),
            Map.entry("values", "enum"),
            Map.entry("minimum", "min"),
            Map.entry("maximum", "max"),
            Map.entry("minlength", "minBytes"),
            Map.entry("maxlength", "maxBytes"),
            Map.entry("regex", "pattern"),
            Map.entry("links", "see"));

    /**
     * A key.
     *
     * @param doc one sentence, for editors
     */
    record Key(String name, Kind kind, boolean required, String doc) {}

    static Shape of(String name, Key... keys) {
        return new Shape(name, List.of(keys), Set.of(), List.of(), Map.of());
    }

    /** The same, with keys that are refused as not supported yet. */
    Shape planning(String... names) {
        return new Shape(name, keys, Set.of(names), choices, needs);
    }

    /** The same, with keys of which exactly one must be there. */
    Shape choosing(String... names) {
        List<List<String>> all = new ArrayList<>(choices);
        all.add(List.of(names));
        return new Shape(name, keys, planned, List.copyOf(all), needs);
    }

    /** The same, with a key that means something only together with another one. */
    Shape needing(String name, String other) {
        Map<String, String> all = new TreeMap<>(needs);
        all.put(name, other);
        return new Shape(this.name, keys, planned, choices, Collections.unmodifiableMap(all));
    }

    static Key required(String name, Kind kind, String doc) {
        return new Key(name, kind, true, doc);
    }

    static Key optional(String name, Kind kind, String doc) {
        return new Key(name, kind, false, doc);
    }

    @Override
    public String expected() {
        return "a map with keys such as " + names().stream().limit(3).collect(Collectors.joining(", "));
    }

    private String article() {
        return switch (name) {
            case "api" -> "an API";
            case "samples", "defaults" -> '"' + name + '"';
            case "endpoint", "error", "envelope", "offset" -> "an " + name;
            default -> "a " + name;
        };
    }

    @Override
    public void check(YamlNode node, Problems problems) {
        if (!(node instanceof Mapping map)) {
            refuse(node, problems);
            return;
        }
        List<Entry> entries = corrected(map.entries());
        Set<String> given = new HashSet<>();
        boolean planning = false;
        for (Entry entry : entries) {
            given.add(entry.key().text());
            planning |= planned.contains(entry.key().text());
        }
        checkKeys(map, given, problems);
        for (Entry entry : entries) {
            Key key = key(entry.key().text());
            if (key != null && (map.complete() || !isEmptyBlock(entry))) {
                key.kind().verify(entry.value(), problems);
            }
        }
        checkPresence(map, given, planning || !map.complete(), problems);
    }

    /** The entries with misspelt keys as they are meant, where that can be told: such a key is not missing as well. */
    List<Entry> corrected(List<Entry> entries) {
        for (Entry entry : entries) {
            if (!isKnown(entry.key().text())) {
                return respelt(entries);
            }
        }
        return entries;
    }

    private List<Entry> respelt(List<Entry> entries) {
        Set<String> taken = new HashSet<>();
        entries.forEach(entry -> taken.add(entry.key().text()));
        List<Entry> corrected = new ArrayList<>();
        for (Entry entry : entries) {
            Scalar key = entry.key();
            Optional<String> meant = isKnown(key.text()) ? Optional.empty() : meant(key.text());
            corrected.add(meant.filter(taken::add)
                    .map(name -> new Entry(new Scalar(name, key.plain(), key.at()), entry.value()))
                    .orElse(entry));
        }
        return corrected;
    }

    private boolean isKnown(String word) {
        return key(word) != null || planned.contains(word);
    }

    /** Keys that should be indented below an empty one seem to belong to the map around it: only the empty one is told of. */
    private void checkKeys(Mapping map, Set<String> given, Problems problems) {
        boolean belowNothing = false;
        for (Entry entry : map.entries()) {
            Scalar key = entry.key();
            boolean known = isKnown(key.text());
            belowNothing = known ? isEmptyBlock(entry) : belowNothing;
            boolean told = !map.complete() && entry.value() instanceof YamlNode.Refused;
            if (!told && !(belowNothing && !known)) {
                checkKey(key, given, map.complete(), problems);
            }
        }
    }

    private boolean isEmptyBlock(Entry entry) {
        Key key = key(entry.key().text());
        return key != null
                && (key.kind() instanceof Kind.MapOf
                        || key.kind() instanceof Kind.ListOf
                        || key.kind() instanceof Shape)
                && entry.value() instanceof Scalar value
                && value.text().isEmpty();
    }

    private void checkKey(Scalar key, Set<String> given, boolean complete, Problems problems) {
        String word = key.text();
        String needed = needs.get(word);
        if (planned.contains(word)) {
            NotYet.report(problems, key.at(), word);
        } else if (key(word) == null) {
            problems.report(ProblemId.UNKNOWN_KEY, key.at(), word, article(), suggestion(key));
        } else if (needed != null && complete && !given.contains(needed)) {
            problems.report(ProblemId.KEY_NEEDS_KEY, key.at(), word, needed);
        }
    }

    /** A key of several words is the rest of a text that a comma has cut, more often than a key. */
    private String suggestion(Scalar key) {
        boolean text =
                key.plain() && key.text().contains(" ") && meant(key.text()).isEmpty();
        return text
                ? "if it belongs to the text before it, put all of that in quotes"
                : Suggestion.from(meant(key.text()).orElse(key.text()), names());
    }

    /** Whether a word is a key, was meant to be one, or will be one. */
    boolean mayMean(String word) {
        return isKnown(word) || meant(word).isPresent();
    }

    /** The key that is misspelt, or called as other languages call it. */
    Optional<String> meant(String word) {
        return Suggestion.nearest(word, names())
                .or(() -> Optional.ofNullable(FOREIGN.get(word.toLowerCase(Locale.ROOT)))
                        .filter(names()::contains));
    }

    /** With a key that does not work yet, or was not understood, others may well be left out. */
    private void checkPresence(Mapping map, Set<String> given, boolean partial, Problems problems) {
        for (Key key : keys) {
            if (key.required() && !partial && !given.contains(key.name())) {
                problems.report(ProblemId.MISSING_KEY, map.at(), article(), key.name());
            }
        }
        for (List<String> choice : choices) {
            List<String> chosen = new ArrayList<>(choice);
            chosen.retainAll(given);
            if (chosen.size() > 1 || (chosen.isEmpty() && !partial)) {
                String found = chosen.isEmpty() ? "none" : String.join(" and ", chosen);
                problems.report(ProblemId.ONE_KEY_OF, map.at(), article(), String.join(", ", choice), found);
            }
        }
    }

    private List<String> names() {
        return keys.stream().map(Key::name).toList();
    }

    @Nullable
    Key key(String word) {
        for (Key key : keys) {
            if (key.name().equals(word)) {
                return key;
            }
        }
        return null;
    }
}
