package dev.apiwright.processor.check;

import dev.apiwright.processor.diagnostic.Location;
import dev.apiwright.processor.spec.ApiSpec;
import dev.apiwright.processor.spec.EndpointSpec;
import dev.apiwright.processor.spec.FieldSpec;
import dev.apiwright.processor.spec.TypeSpec;
import dev.apiwright.processor.spec.TypeSpec.RecordSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something with fields: a request, a response, or a record type.
 *
 * @param described how a message calls it: {@code the request}
 * @param scope the types that its fields can name
 */
record Holder(Kind kind, String described, Location at, List<FieldSpec> fields, Scope scope) {
    enum Kind {
        REQUEST,
        RESPONSE,
        TYPE
    }

    /** The request of an endpoint, whose own scope this is. */
    static Holder request(EndpointSpec endpoint, Scope scope) {
        return new Holder(Kind.REQUEST, "the request", endpoint.at(), endpoint.request(), scope);
    }

    /** The response of an endpoint, whose own scope this is. */
    static Holder response(EndpointSpec endpoint, Scope scope) {
        return new Holder(Kind.RESPONSE, "the response", endpoint.at(), endpoint.response(), scope);
    }

    static List<Holder> all(ApiSpec api) {
        Scope scope = Scope.of(api);
        List<Holder> all = new ArrayList<>(types(api.types(), scope));
        for (EndpointSpec endpoint : api.endpoints()) {
            Scope inner = scope.within(endpoint);
            all.add(request(endpoint, inner));
            all.add(response(endpoint, inner));
            all.addAll(types(endpoint.types(), inner));
        }
        return all;
    }

    private static List<Holder> types(List<TypeSpec> types, Scope scope) {
        List<Holder> holders = new ArrayList<>();
        for (TypeSpec type : types) {
            if (type instanceof RecordSpec named) {
                holders.add(of(named, scope));
            }
        }
        return holders;
    }

    static Holder of(RecordSpec type, Scope scope) {
        return new Holder(
                Kind.TYPE, "the type " + type.name().value(), type.name().at(), type.fields(), scope);
    }

    Optional<FieldSpec> field(String wireName) {
        for (FieldSpec field : fields) {
            if (field.name().value().equals(wireName)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    List<String> names() {
        return fields.stream().map(field -> field.name().value()).toList();
    }
}
