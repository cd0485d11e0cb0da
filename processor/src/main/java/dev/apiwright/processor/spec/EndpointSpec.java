package dev.apiwright.processor.spec;

import dev.apiwright.processor.diagnostic.Location;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint as written.
 *
 * @param file the endpoint file's path as specs are looked up, such as {@code tencent-chat/endpoints/x.yaml}
 * @param at the value of the {@code endpoint} key, or the start of the file
 * @param path without a leading slash
 * @param rateLimit calls a second
 * @param oneOf sets of request fields of which exactly one must be set
 * @param types visible to this endpoint only
 */
public record EndpointSpec(
        String file,
        Location at,
        Located<String> name,
        Located<String> service,
        Located<String> path,
        @Nullable Located<String> doc,
        List<Located<String>> see,
        @Nullable Located<String> since,
        @Nullable Located<String> deprecated,
        @Nullable Located<Safety> safety,
        @Nullable Located<Integer> rateLimit,
        List<FieldSpec> request,
        List<List<Located<String>>> oneOf,
        List<FieldSpec> response,
        List<TypeSpec> types,
        @Nullable PaginationSpec pagination,
        List<ErrorSpec> errors,
        List<SampleSpec> requestSamples,
        List<SampleSpec> responseSamples) {

    /**
     * A sample of a request or response.
     *
     * @param value what a JSON parser would make of it: strings, {@code BigDecimal}, {@code Boolean}, {@code List}, {@code Map},
     *     null; unmodifiable
     * @param keys where the keys stand, by JSON pointer; {@code values} where their values do, elements of lists included
     */
    public record SampleSpec(
            Location at,
            Map<String, @Nullable Object> value,
            Map<String, Location> keys,
            Map<String, Location> values) {}
}
