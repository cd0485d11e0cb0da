package dev.apiwright.example.simulator;

import dev.apiwright.example.simulator.spec.EndpointSpec;
import dev.apiwright.example.simulator.spec.Types;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks a request against the spec and refuses it with 10004 and the first thing that is wrong. */
final class RequestCheck {
    private final EndpointSpec endpoint;
    private final ObjectCheck objects;

    RequestCheck(EndpointSpec endpoint, Types types, boolean unknownFieldsPass) {
        this.endpoint = endpoint;
        this.objects = new ObjectCheck(types, unknownFieldsPass);
    }

    void check(Map<String, @Nullable Object> request) {
        @Nullable String problem = objects.problem(endpoint.request(), request);
        if (problem != null) {
            throw new ServiceFailure(Code.BAD_PARAMETER, problem);
        }
        for (List<String> names : endpoint.oneOf()) {
            if (names.stream().filter(name -> request.get(name) != null).count() != 1) {
                throw new ServiceFailure(Code.BAD_PARAMETER, "exactly one of " + names + " is needed");
            }
        }
    }
}
