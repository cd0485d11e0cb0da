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

    static Holder request(Scope api, EndpointSpec endpoint) {
        return new Holder(Kind.REQUEST, "the request", endpoint.at(), endpoint.request(), api.within(endpoint));
    }

    static Holder response(Scope api, EndpointSpec endpoint) {
        return new Holder(Kind.RESPONSE, "the response", endpoint.at(), endpoint.response(), api.within(endpoint));
    }

    static List<Holder> all(ApiSpec api) {
        Scope scope = Scope.of(api);
        List<Holder> all = new ArrayList<>(types(api.types(), scope));
        for (EndpointSpec endpoint : api.endpoints()) {
            all.add(request(scope, endpoint));
            all.add(response(scope, endpoint));
            all.addAll(types(endpoint.types(), scope.within(endpoint)));
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
        return fields.stream()
                .filter(field -> field.name().value().equals(wireName))
                .findFirst();
    }

    List<String> names() {
        return fields.stream().map(field -> field.name().value()).toList();
    }
}
