package dev.apiwright.processor.spec;

import dev.apiwright.processor.spec.ApiSpec.DefaultsSpec;
import dev.apiwright.processor.spec.ApiSpec.EnvelopeSpec;
import dev.apiwright.processor.spec.ApiSpec.QuerySpec;
import dev.apiwright.processor.spec.ApiSpec.ServerSpec;
import dev.apiwright.processor.spec.ApiSpec.ServiceSpec;
import dev.apiwright.processor.spec.ApiSpec.Signing;
import dev.apiwright.processor.yaml.YamlNode;
import dev.apiwright.processor.yaml.YamlNode.Scalar;
import java.util.List;

/** Reads an API file on its own. */
final class ApiReader {
    private ApiReader() {}

    static ApiSpec api(String path, MapView map, List<EndpointSpec> endpoints) {
        Located<String> name = map.needed("api");
        DefaultsSpec defaults = map.nested("defaults", ApiReader::defaults);
        return new ApiSpec(
                path,
                name.at(),
                name,
                map.text("java"),
                map.text("doc"),
                map.named("servers", ApiReader::server),
                map.word("signing", Signing.class),
                map.named("query", ApiReader::query),
                map.nested("envelope", ApiReader::envelope),
                defaults == null ? DefaultsSpec.NONE : defaults,
                map.named("services", ApiReader::service),
                TypesReader.types(map),
                EndpointReader.errors(map),
                endpoints);
    }

    private static DefaultsSpec defaults(MapView map) {
        return new DefaultsSpec(map.word("safety", Safety.class), map.rate("rateLimit"));
    }

    private static ServerSpec server(Located<String> name, YamlNode node) {
        MapView server = new MapView(node, Shapes.SERVER);
        return new ServerSpec(name, server.needed("host"), server.text("backup"), server.text("doc"));
    }

    private static QuerySpec query(Located<String> name, YamlNode node) {
        return new QuerySpec(name, new Located<>(node instanceof Scalar value ? value.text() : "", node.at()));
    }

    private static ServiceSpec service(Located<String> name, YamlNode node) {
        if (node instanceof Scalar doc) {
            return new ServiceSpec(name, null, new Located<>(doc.text(), doc.at()));
        }
        MapView service = new MapView(node, Shapes.SERVICE);
        return new ServiceSpec(name, service.text("java"), service.text("doc"));
    }

    private static EnvelopeSpec envelope(MapView map) {
        return new EnvelopeSpec(
                map.at(),
                map.needed("code"),
                map.word("encodedAs", FieldSpec.Encoding.class),
                map.whole("success"),
                map.text("status"),
                map.oneOrMore("statusSuccess"),
                map.text("message"),
                map.texts("ignore"));
    }
}
