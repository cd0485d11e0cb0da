package dev.apiwright.example.simulator.spec;

import java.util.Map;

/**
 * An API.
 *
 * @param name for example {@code tencent-chat}
 * @param query constant query parameters of every call
 * @param envelope fields that say whether a call worked
 * @param types of the API and of all its endpoints
 * @param endpoints by their paths
 */
public record ApiSpec(
        String name, Map<String, String> query, Envelope envelope, Types types, Map<String, EndpointSpec> endpoints) {

    /** Wire names of the fields that say whether a call worked. */
    public record Envelope(String code, long success, String status, String statusSuccess, String message) {
        static Envelope read(SpecNode node) {
            Long success = node.number("success");
            return new Envelope(
                    node.text("code", "code"),
                    success == null ? 0 : success,
                    node.text("status", "status"),
                    node.texts("statusSuccess").stream().findFirst().orElse("OK"),
                    node.text("message", "message"));
        }
    }
}
