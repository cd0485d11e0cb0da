package dev.apiwright.processor.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An API.
 *
 * @param name as the spec gives it, {@code tencent-chat}
 * @param packageName of everything generated
 * @param source the API file, as headers of generated files name it
 * @param clientClass the simple name of the client class
 * @param errorsClass the simple name of the class of error codes
 * @param signedByUserSig whether calls are signed with a UserSig
 * @param envelope null when responses have none
 * @param errors the API's own codes; endpoints have theirs
 * @param services those with endpoints
 * @param records those that an endpoint reaches
 * @param enums those that an endpoint reaches
 * @param hasDeprecatedParts whether anything in it is deprecated
 */
public record ApiModel(
        String name,
        String packageName,
        String source,
        String clientClass,
        String errorsClass,
        Doc doc,
        boolean signedByUserSig,
        List<ServerModel> servers,
        List<QueryModel> query,
        @Nullable EnvelopeModel envelope,
        List<ErrorModel> errors,
        List<ExceptionModel> exceptions,
        List<ServiceModel> services,
        List<RecordModel> records,
        List<EnumModel> enums,
        boolean hasDeprecatedParts) {

    public ApiModel {
        servers = List.copyOf(servers);
        query = List.copyOf(query);
        errors = List.copyOf(errors);
        exceptions = List.copyOf(exceptions);
        services = List.copyOf(services);
        records = List.copyOf(records);
        enums = List.copyOf(enums);
    }

    /** Every endpoint, service by service. */
    public List<EndpointModel> endpoints() {
        return endpoints(services);
    }

    static List<EndpointModel> endpoints(List<ServiceModel> services) {
        List<EndpointModel> all = new ArrayList<>();
        for (ServiceModel service : services) {
            all.addAll(service.endpoints());
        }
        return all;
    }

    /** A constant query parameter. */
    public record QueryModel(String name, String value) {}

    /**
     * The servers of a region.
     *
     * @param constant its name in Java
     * @param hosts the preferred one first
     */
    public record ServerModel(String constant, Doc doc, List<String> hosts) {
        public ServerModel {
            hosts = List.copyOf(hosts);
        }
    }

    /**
     * The fields of every response that tell whether the call worked.
     *
     * @param codeIsText whether the code stands in the JSON as text
     * @param status null when there is none; likewise {@code message}
     */
    public record EnvelopeModel(
            String code,
            boolean codeIsText,
            int success,
            @Nullable String status,
            List<String> statusSuccess,
            @Nullable String message,
            List<String> ignored) {
        public EnvelopeModel {
            statusSuccess = List.copyOf(statusSuccess);
            ignored = List.copyOf(ignored);
        }
    }

    /**
     * A group of endpoints.
     *
     * @param className of the class
     * @param accessor the method of the client that returns it
     */
    public record ServiceModel(String className, String accessor, Doc doc, List<EndpointModel> endpoints) {
        public ServiceModel {
            endpoints = List.copyOf(endpoints);
        }
    }

    /**
     * An exception class of the API.
     *
     * @param codes what it stands for: at least one
     */
    public record ExceptionModel(String className, List<ErrorModel> codes) {
        public ExceptionModel {
            codes = List.copyOf(codes);
        }
    }
}
