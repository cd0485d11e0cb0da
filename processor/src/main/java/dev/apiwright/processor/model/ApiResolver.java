package dev.apiwright.processor.model;

import dev.apiwright.processor.model.ApiModel.EnvelopeModel;
import dev.apiwright.processor.model.ApiModel.QueryModel;
import dev.apiwright.processor.model.ApiModel.ServerModel;
import dev.apiwright.processor.model.ApiModel.ServiceModel;
import dev.apiwright.processor.naming.JavaNames;
import dev.apiwright.processor.spec.ApiSpec;
import dev.apiwright.processor.spec.ApiSpec.EnvelopeSpec;
import dev.apiwright.processor.spec.ApiSpec.ServerSpec;
import dev.apiwright.processor.spec.ApiSpec.ServiceSpec;
import dev.apiwright.processor.spec.ApiSpec.Signing;
import dev.apiwright.processor.spec.Located;
import java.util.ArrayList;
import java.util.List;
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
        List<EndpointModel> all = services.stream()
                .flatMap(service -> service.endpoints().stream())
                .toList();
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
                spec.servers().stream().map(ApiResolver::server).toList(),
                spec.query().stream()
                        .map(query -> new QueryModel(
                                query.name().value(), query.value().value()))
                        .toList(),
                spec.envelope() == null ? null : envelope(spec.envelope()),
                errors,
                ErrorResolver.exceptions(errors, all),
                services,
                types.records(),
                enums,
                hasDeprecatedParts(all, types.records(), enums));
    }

    private static boolean hasDeprecatedParts(
            List<EndpointModel> endpoints, List<RecordModel> records, List<EnumModel> enums) {
        return enums.stream().anyMatch(EnumModel::hasDeprecatedParts)
                || records.stream().anyMatch(RecordModel::hasDeprecatedParts)
                || endpoints.stream().anyMatch(EndpointModel::hasDeprecatedParts);
    }

    private boolean isSigned() {
        return spec.signing() != null && spec.signing().value() == Signing.USERSIG;
    }

    /** Services without endpoints are left out: an API that extends another one takes over all of its services. */
    private List<ServiceModel> services() {
        List<ServiceModel> services = new ArrayList<>();
        for (ServiceSpec service : spec.services()) {
            List<EndpointModel> members = spec.endpoints().stream()
                    .filter(endpoint ->
                            endpoint.service().value().equals(service.name().value()))
                    .map(endpoints::resolve)
                    .toList();
            if (!members.isEmpty()) {
                services.add(service(service, members));
            }
        }
        return services;
    }

    private static ServiceModel service(ServiceSpec service, List<EndpointModel> members) {
        String name = service.name().value();
        return new ServiceModel(
                JavaNames.type(name) + "Service",
                text(service.java(), JavaNames.member(name)),
                doc(service.doc()).orElse("The endpoints of " + name + "."),
                members);
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
                envelope.statusSuccess().stream().map(Located::value).toList(),
                envelope.message() == null ? null : envelope.message().value(),
                envelope.ignore().stream().map(Located::value).toList());
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
