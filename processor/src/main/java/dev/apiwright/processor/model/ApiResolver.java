package dev.apiwright.processor.model;

import dev.apiwright.processor.model.ApiModel.EnvelopeModel;
import dev.apiwright.processor.model.ApiModel.QueryModel;
import dev.apiwright.processor.model.ApiModel.ServerModel;
import dev.apiwright.processor.model.ApiModel.ServiceModel;
import dev.apiwright.processor.naming.JavaNames;
import dev.apiwright.processor.spec.ApiSpec;
import dev.apiwright.processor.spec.ApiSpec.EnvelopeSpec;
import dev.apiwright.processor.spec.ApiSpec.QuerySpec;
import dev.apiwright.processor.spec.ApiSpec.ServerSpec;
import dev.apiwright.processor.spec.ApiSpec.ServiceSpec;
import dev.apiwright.processor.spec.ApiSpec.Signing;
import dev.apiwright.processor.spec.Located;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the model of a spec that passed its checks. */
public final class ApiResolver {
    private final ApiSpec spec;
    private final TypeResolver types;
    private final EndpointResolver endpoints;

    private ApiResolver(ApiSpec spec) {
        this.spec = spec;
        this.types = new TypeResolver(spec);
        this.endpoints = new EndpointResolver(spec, types);
    }

    /**
     * The API that a spec describes.
     *
     * @param spec passed all checks
     * @param packageName of the code to generate
     */
    public static ApiModel resolve(ApiSpec spec, String packageName) {
        return new ApiResolver(spec).resolve(packageName);
    }

    private ApiModel resolve(String packageName) {
        List<ServiceModel> services = services();
        List<EndpointModel> all = ApiModel.endpoints(services);
        List<RecordModel> records = types.records();
        List<EnumModel> enums = types.enums();
        List<ErrorModel> errors = ErrorResolver.ofApi(spec.errors());
        String clientClass = text(spec.java(), JavaNames.type(spec.name().value()));
        return new ApiModel(
                spec.name().value(),
                packageName,
                spec.path(),
                clientClass,
                clientClass + "Errors",
                doc(spec.doc()).orElse("Client of the API " + spec.name().value() + "."),
                isSigned(),
                servers(),
                query(),
                spec.envelope() == null ? null : envelope(spec.envelope()),
                errors,
                ErrorResolver.exceptions(errors, all),
                services,
                records,
                enums,
                hasDeprecatedParts(all, records, enums));
    }

    private static boolean hasDeprecatedParts(
            List<EndpointModel> endpoints, List<RecordModel> records, List<EnumModel> enums) {
        for (EnumModel type : enums) {
            if (type.hasDeprecatedParts()) {
                return true;
            }
        }
        for (RecordModel type : records) {
            if (type.hasDeprecatedParts()) {
                return true;
            }
        }
        for (EndpointModel endpoint : endpoints) {
            if (endpoint.hasDeprecatedParts()) {
                return true;
            }
        }
        return false;
    }

    private boolean isSigned() {
        return spec.signing() != null && spec.signing().value() == Signing.USERSIG;
    }

    /** Services without endpoints are left out: an API that extends another one takes over all of its services. */
    private List<ServiceModel> services() {
        Map<String, List<EndpointModel>> members = members();
        List<ServiceModel> services = new ArrayList<>();
        for (ServiceSpec service : spec.services()) {
            List<EndpointModel> some = members.get(service.name().value());
            if (some != null) {
                services.add(service(service, some));
            }
        }
        return services;
    }

    /** The endpoints of each service, in the order of the spec. */
    private Map<String, List<EndpointModel>> members() {
        List<EndpointModel> resolved =
                spec.endpoints().parallelStream().map(endpoints::resolve).toList();
        Map<String, List<EndpointModel>> members = new HashMap<>();
        for (int i = 0; i < resolved.size(); i++) {
            String service = spec.endpoints().get(i).service().value();
            members.computeIfAbsent(service, name -> new ArrayList<>()).add(resolved.get(i));
        }
        return members;
    }

    private static ServiceModel service(ServiceSpec service, List<EndpointModel> members) {
        String name = service.name().value();
        return new ServiceModel(
                JavaNames.type(name) + "Service",
                text(service.java(), JavaNames.member(name)),
                doc(service.doc()).orElse("The endpoints of " + name + "."),
                members);
    }

    private List<ServerModel> servers() {
        List<ServerModel> servers = new ArrayList<>();
        for (ServerSpec server : spec.servers()) {
            servers.add(server(server));
        }
        return servers;
    }

    private List<QueryModel> query() {
        List<QueryModel> query = new ArrayList<>();
        for (QuerySpec constant : spec.query()) {
            query.add(new QueryModel(constant.name().value(), constant.value().value()));
        }
        return query;
    }

    private static ServerModel server(ServerSpec server) {
        List<String> hosts = new ArrayList<>();
        hosts.add(server.host().value());
        if (server.backup() != null) {
            hosts.add(server.backup().value());
        }
        String constant = server.name().value();
        return new ServerModel(constant, doc(server.doc()).orElse(server.host().value()), hosts);
    }

    private static EnvelopeModel envelope(EnvelopeSpec envelope) {
        return new EnvelopeModel(
                envelope.code().value(),
                envelope.encoding() != null,
                envelope.success() == null ? 0 : envelope.success().value(),
                envelope.status() == null ? null : envelope.status().value(),
                values(envelope.statusSuccess()),
                envelope.message() == null ? null : envelope.message().value(),
                values(envelope.ignore()));
    }

    static <T> List<T> values(List<Located<T>> written) {
        List<T> values = new ArrayList<>();
        for (Located<T> value : written) {
            values.add(value.value());
        }
        return values;
    }

    static Doc doc(@Nullable Located<String> text) {
        return text == null ? Doc.NONE : Doc.of(text.value());
    }

    static @Nullable Doc docOrNull(@Nullable Located<String> text) {
        return text == null ? null : Doc.of(text.value());
    }

    static String text(@Nullable Located<String> text, String otherwise) {
        return text == null ? otherwise : text.value();
    }
}
