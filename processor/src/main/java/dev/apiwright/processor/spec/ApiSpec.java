package dev.apiwright.processor.spec;

import dev.apiwright.processor.diagnostic.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An API as written, with what it takes over by {@code extends} already in it: own entries win and stand first; the
 * endpoints are its own only. Lists are in the author's order.
 *
 * @param path the API file as asked for, such as {@code tencent-chat/api.yaml}
 * @param at the {@code api} key's value, or the start of the file
 * @param name the name of the API, in kebab case
 * @param java the name of the client class, where the spec chooses one
 */
public record ApiSpec(
        String path,
        Location at,
        Located<String> name,
        @Nullable Located<String> java,
        @Nullable Located<String> doc,
        List<ServerSpec> servers,
        @Nullable Located<Signing> signing,
        List<QuerySpec> query,
        @Nullable EnvelopeSpec envelope,
        DefaultsSpec defaults,
        List<ServiceSpec> services,
        List<TypeSpec> types,
        List<ErrorSpec> errors,
        List<EndpointSpec> endpoints) {

    /** How calls are signed. */
    public enum Signing {
        NONE,
        USERSIG
    }

    /** A constant query parameter. */
    public record QuerySpec(Located<String> name, Located<String> value) {}

    /** What endpoints take when they say nothing. */
    public record DefaultsSpec(
            @Nullable Located<Safety> safety, @Nullable Located<Integer> rateLimit) {
        public static final DefaultsSpec NONE = new DefaultsSpec(null, null);
    }

    /**
     * A group of servers that one application talks to.
     *
     * @param name of the constant, such as {@code SINGAPORE}
     */
    public record ServerSpec(
            Located<String> name,
            Located<String> host,
            @Nullable Located<String> backup,
            @Nullable Located<String> doc) {}

    /**
     * A group of endpoints.
     *
     * @param java the name of the accessor method, where the spec chooses one
     */
    public record ServiceSpec(
            Located<String> name,
            @Nullable Located<String> java,
            @Nullable Located<String> doc) {}

    /**
     * The fields of every response that tell whether the call worked.
     *
     * @param encoding how the code stands in the JSON; null: as a number
     * @param statusSuccess every status that does not contradict a code of success
     */
    public record EnvelopeSpec(
            Location at,
            Located<String> code,
            @Nullable Located<FieldSpec.Encoding> encoding,
            @Nullable Located<Integer> success,
            @Nullable Located<String> status,
            List<Located<String>> statusSuccess,
            @Nullable Located<String> message,
            List<Located<String>> ignore) {}
}
