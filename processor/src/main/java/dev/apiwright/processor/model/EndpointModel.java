package dev.apiwright.processor.model;

import dev.apiwright.client.Safety;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint.
 *
 * @param name as the spec gives it, and the name of its method
 * @param source the endpoint's file, as headers of generated files name it
 * @param rateLimit calls a second; null when the spec does not say
 * @param errors its own codes, which win over the API's
 * @param pagination null when it is no listing
 * @param fingerprint changes when a position in the listing would no longer mean the same
 */
public record EndpointModel(
        String name,
        String source,
        String path,
        Doc doc,
        List<String> see,
        Doc since,
        @Nullable Doc deprecated,
        Safety safety,
        @Nullable Integer rateLimit,
        RecordModel request,
        RecordModel response,
        List<ErrorModel> errors,
        @Nullable PaginationModel pagination,
        Fingerprint fingerprint) {
    public EndpointModel {
        see = List.copyOf(see);
        errors = List.copyOf(errors);
    }

    boolean hasDeprecatedParts() {
        return deprecated != null || request.hasDeprecatedParts() || response.hasDeprecatedParts();
    }
}
