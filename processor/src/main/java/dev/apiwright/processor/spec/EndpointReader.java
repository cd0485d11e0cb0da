package dev.apiwright.processor.spec;

import dev.apiwright.error.Advice;
import dev.apiwright.error.Outcome;
import dev.apiwright.processor.diagnostic.Location;
import dev.apiwright.processor.spec.EndpointSpec.SampleSpec;
import dev.apiwright.processor.yaml.YamlNode;
import dev.apiwright.processor.yaml.YamlNode.Entry;
import dev.apiwright.processor.yaml.YamlNode.Mapping;
import dev.apiwright.processor.yaml.YamlNode.Sequence;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads endpoints, and the error codes that endpoints and APIs share. */
final class EndpointReader {
    private EndpointReader() {}

    static EndpointSpec endpoint(String file, MapView map) {
        Located<String> name = map.needed("endpoint");
        return new EndpointSpec(
                file,
                name.at(),
                name,
                map.needed("service"),
                map.needed("path"),
                map.text("doc"),
                map.texts("see"),
                map.text("since"),
                map.text("deprecated"),
                map.word("safety", Safety.class),
                map.rate("rateLimit"),
                FieldReader.fields(map, "request"),
                map.textLists("oneOf"),
                FieldReader.fields(map, "response"),
                TypesReader.types(map),
                map.nested("pagination", PaginationReader::pagination),
                errors(map),
                samples(map, "requests"),
                samples(map, "responses"));
    }

    static List<ErrorSpec> errors(MapView map) {
        return map.named("errors", EndpointReader::error);
    }

    private static @Nullable ErrorSpec error(Located<String> code, YamlNode node) {
        if (!ErrorCodes.isCode(code.value()) || !(node instanceof Mapping)) {
            return null;
        }
        MapView error = new MapView(node, Shapes.ERROR);
        return new ErrorSpec(
                new Located<>(Integer.valueOf(code.value()), code.at()),
                error.text("name"),
                error.text("exception"),
                error.word("advice", Advice.class),
                error.word("outcome", Outcome.class),
                error.text("doc"),
                error.text("hint"));
    }

    private static List<SampleSpec> samples(MapView map, String key) {
        List<SampleSpec> samples = map.nested("samples", all -> all.listed(key, EndpointReader::sample));
        return samples == null ? List.of() : samples;
    }

    private static SampleSpec sample(MapView sample) {
        Mapping object = new Mapping(sample.entries(), true, sample.at());
        Map<String, Location> keys = new HashMap<>();
        Map<String, Location> values = new HashMap<>();
        collectPlaces(object, "", keys, values);
        return new SampleSpec(
                sample.at(),
                Literals.object(object),
                Collections.unmodifiableMap(keys),
                Collections.unmodifiableMap(values));
    }

    private static void collectPlaces(
            YamlNode node, String pointer, Map<String, Location> keys, Map<String, Location> values) {
        values.put(pointer, node.at());
        if (node instanceof Mapping map) {
            for (Entry entry : map.entries()) {
                String inner = pointer + "/" + entry.key().text();
                keys.put(inner, entry.key().at());
                collectPlaces(entry.value(), inner, keys, values);
            }
        } else if (node instanceof Sequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                collectPlaces(list.items().get(i), pointer + "/" + i, keys, values);
            }
        }
    }
}
