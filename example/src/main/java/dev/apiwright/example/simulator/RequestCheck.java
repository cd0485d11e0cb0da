package dev.apiwright.example.simulator;

import dev.apiwright.example.simulator.spec.EndpointSpec;
import dev.apiwright.example.simulator.spec.FieldSpec;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks a request against the spec and refuses it with 10004 and the first thing that is wrong:
 *
 * <ul>
 *   <li>a field that the spec does not know, unless told to let it pass as the service would,
 *   <li>a required field that is missing, also where a condition makes it so,
 *   <li>a field that may not be there: beside another, or under a condition,
 *   <li>a value of another type, beyond its limits, or not among the values of its enum.
 * </ul>
 */
final class RequestCheck {
    private final EndpointSpec endpoint;
    private final ValueCheck values;
    private final boolean unknownFieldsPass;

    RequestCheck(EndpointSpec endpoint, Map<String, List<String>> enums, boolean unknownFieldsPass) {
        this.endpoint = endpoint;
        this.values = new ValueCheck(enums);
        this.unknownFieldsPass = unknownFieldsPass;
    }

    void check(Map<String, @Nullable Object> request) {
        for (String name : request.keySet()) {
            if (!endpoint.request().containsKey(name) && !unknownFieldsPass) {
                throw refuse(name, "is unknown");
            }
        }
        endpoint.request().values().forEach(field -> check(field, request));
    }

    private void check(FieldSpec field, Map<String, @Nullable Object> request) {
        if (request.get(field.name()) == null) {
            checkAbsent(field, request);
        } else {
            checkAllowed(field, request);
            @Nullable String problem = values.problem(field, request.get(field.name()));
            if (problem != null) {
                throw refuse(field.name(), problem);
            }
        }
    }

    private static void checkAbsent(FieldSpec field, Map<String, @Nullable Object> request) {
        if (request.containsKey(field.name())) {
            throw refuse(field.name(), "is null");
        }
        if (field.required()) {
            throw refuse(field.name(), "is missing");
        }
        if (field.requiredWhen() != null && field.requiredWhen().holds(request)) {
            throw refuse(field.name(), "is missing: required when " + field.requiredWhen());
        }
    }

    private static void checkAllowed(FieldSpec field, Map<String, @Nullable Object> request) {
        if (field.allowedWhen() != null && !field.allowedWhen().holds(request)) {
            throw refuse(field.name(), "is allowed only when " + field.allowedWhen());
        }
        if (field.forbiddenWhen() != null && field.forbiddenWhen().holds(request)) {
            throw refuse(field.name(), "is not allowed when " + field.forbiddenWhen());
        }
        for (String other : field.exclusiveWith()) {
            if (request.get(other) != null) {
                throw refuse(field.name(), "cannot stand beside " + other);
            }
        }
    }

    private static ServiceFailure refuse(String field, String problem) {
        return new ServiceFailure(Code.BAD_PARAMETER, field + " " + problem);
    }
}
