package dev.apiwright.client;

import dev.apiwright.signing.SignedParameters;
import dev.apiwright.transport.TransportRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Puts one attempt's request together. */
final class RequestAssembler {
    private final String userAgent;
    private final int maxResponseBytes;

    RequestAssembler(ClientSettings settings) {
        this.userAgent = settings.userAgent();
        this.maxResponseBytes = settings.maxResponseBytes();
    }

    /**
     * The signature's parameters come first in the query, then the endpoint's constant ones.
     *
     * @param added headers of interceptors; the signature's win over them
     */
    TransportRequest assemble(
            Endpoint<?, ?> endpoint,
            URI base,
            SignedParameters signature,
            Map<String, String> added,
            byte[] body,
            Duration timeout) {
        QueryString query = new QueryString();
        signature.forEachQuery(query);
        endpoint.query().forEach(query);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(added);
        headers.put("Content-Type", "application/json; charset=utf-8");
        headers.put("Accept", "application/json");
        headers.put("Accept-Encoding", "gzip");
        headers.put("User-Agent", userAgent);
        signature.forEachHeader(headers::put);
        URI address = URI.create(base + "/" + endpoint.path());
        return new TransportRequest("POST", address, query.toString(), headers, body, timeout, maxResponseBytes);
    }
}
