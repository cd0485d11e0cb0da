package dev.apiwright.example.simulator;

import dev.apiwright.example.json.Json;
import dev.apiwright.example.simulator.spec.ApiSpec;
import dev.apiwright.example.simulator.spec.EndpointSpec;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Answers calls, without knowing how they come: a path, a query and a body in, the bytes of the answer out. */
final class Service {
    private final Json json = new Json();
    private final ApiSpec api;
    private final Map<String, DataSet> dataSets;
    private final SignatureCheck signatures;
    private final Rules rules;
    private final Consumer<ReceivedRequest> beforeEach;

    /**
     * Where the service's documents leave a choice.
     *
     * @param limitRule what a page size above the documented one does
     * @param maxResponseBytes what the largest answer may be
     * @param unknownFieldsPass whether fields that the spec does not know are let through
     */
    record Rules(LimitRule limitRule, int maxResponseBytes, boolean unknownFieldsPass) {}

    /**
     * @param dataSets what the endpoints list, by operation
     */
    Service(
            ApiSpec api,
            Map<String, DataSet> dataSets,
            SignatureCheck signatures,
            Rules rules,
            Consumer<ReceivedRequest> beforeEach) {
        this.api = api;
        this.dataSets = dataSets;
        this.signatures = signatures;
        this.rules = rules;
        this.beforeEach = beforeEach;
    }

    byte[] answer(long number, String path, @Nullable String rawQuery, byte[] body) {
        try {
            EndpointSpec endpoint = endpoint(path);
            signatures.check(QueryText.parse(rawQuery));
            Map<String, @Nullable Object> request = parse(body);
            new RequestCheck(endpoint, api.types(), rules.unknownFieldsPass()).check(request);
            beforeEach.accept(new ReceivedRequest(number, endpoint.name(), request));
            return success(page(endpoint, request));
        } catch (ServiceFailure failure) {
            return json.write(envelope("FAIL", failure.getMessage(), failure.code()));
        }
    }

    /** A known service with an unknown command is another mistake than a wrong URL. */
    private EndpointSpec endpoint(String path) {
        @Nullable EndpointSpec endpoint = api.endpoints().get(path);
        if (endpoint != null) {
            return endpoint;
        }
        String service = path.substring(0, path.lastIndexOf('/') + 1);
        boolean known = !service.isEmpty() && api.endpoints().keySet().stream().anyMatch(p -> p.startsWith(service));
        throw known
                ? new ServiceFailure(Code.UNKNOWN_COMMAND, "the command is not known")
                : new ServiceFailure(Code.RESOURCE_NOT_FOUND, "there is nothing at this path");
    }

    private Map<String, @Nullable Object> parse(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return json.readObject(body);
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw new ServiceFailure(Code.BODY_NOT_JSON, "the body is not a JSON object in UTF-8");
        }
    }

    private Map<String, Object> page(EndpointSpec endpoint, Map<String, @Nullable Object> request) {
        @Nullable DataSet dataSet = dataSets.get(endpoint.name());
        if (endpoint.pagination() == null || dataSet == null) {
            throw new ServiceFailure(Code.UNKNOWN_COMMAND, "the simulator has no data for this command");
        }
        return new Pager(endpoint.pagination(), rules.limitRule()).page(request, dataSet.listing(request));
    }

    private byte[] success(Map<String, Object> payload) {
        Map<String, Object> answer =
                envelope(api.envelope().statusSuccess(), "", api.envelope().success());
        answer.putAll(payload);
        BoundedBuffer buffer = new BoundedBuffer(rules.maxResponseBytes());
        json.write(answer, buffer);
        return buffer.toByteArray();
    }

    private Map<String, Object> envelope(String status, @Nullable String message, long code) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put(api.envelope().status(), status);
        envelope.put(api.envelope().message(), message == null ? "" : message);
        envelope.put(api.envelope().code(), code);
        return envelope;
    }
}
