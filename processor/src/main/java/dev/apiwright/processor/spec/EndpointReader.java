package dev.apiwright.processor.spec;

import dev.apiwright.error.Advice;
import dev.apiwright.error.Outcome;
import dev.apiwright.processor.spec.EndpointSpec.SampleSpec;
import dev.apiwright.processor.yaml.YamlNode;
import dev.apiwright.processor.yaml.YamlNode.Mapping;
import java.util.List;
import java.util.Objects;
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
        return map.named("errors", EndpointReader::error).stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable ErrorSpec error(Located<String> code, YamlNode node) {
        if (!Kind.MapOf.isCode(code.value()) || !(node instanceof Mapping)) {
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
        return new SampleSpec(sample.at(), Literals.object(new Mapping(sample.entries(), true, sample.at())));
    }
}
