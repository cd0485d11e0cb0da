package dev.apiwright.example.simulator.spec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint of the API.
 *
 * @param name the operation, for example {@code getGroupMemberInfo}
 * @param path path of the URL without the first slash
 * @param request fields of the request in the author's order
 * @param oneOf sets of request fields of which exactly one has to be there
 * @param pagination null when the endpoint lists nothing
 */
public record EndpointSpec(
        String name,
        String path,
        Map<String, FieldSpec> request,
        List<List<String>> oneOf,
        @Nullable Pagination pagination) {

    /**
     * How the endpoint lists.
     *
     * @param items response field of the list
     * @param sizeField request field of the page size; null when it cannot be chosen
     * @param styles in the order in which they are tried
     */
    public record Pagination(String items, @Nullable String sizeField, List<PageStyle> styles) {
        private static Pagination read(SpecNode node) {
            return new Pagination(
                    node.text("items", ""), node.node("pageSize").text("field"), node.list("styles", PageStyle::read));
        }

        /** The style of a request: the first that fits. */
        public PageStyle style(Map<String, ?> request) {
            return styles.stream()
                    .filter(style -> style.when().holds(request))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no pagination style fits the request"));
        }
    }

    static EndpointSpec read(SpecNode node) {
        return new EndpointSpec(
                node.text("endpoint", ""),
                node.text("path", ""),
                node.entries("request", FieldSpec::read),
                node.textLists("oneOf"),
                node.has("pagination") ? Pagination.read(node.node("pagination")) : null);
    }
}
