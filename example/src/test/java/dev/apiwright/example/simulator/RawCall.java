package dev.apiwright.example.simulator;

import dev.apiwright.example.json.Json;
import dev.apiwright.signing.UserSig;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A call made by hand, right in everything until told otherwise. Changing it gives another call. */
record RawCall(URI server, String method, String path, Map<String, String> query, String body) {
    static final long APP = 1_400_000_777L;
    static final String ADMIN = "administrator";
    static final String KEY = "canary-93ab10c2d4e5f607";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static RawCall to(ChatSimulator simulator) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("sdkappid", String.valueOf(APP));
        query.put("identifier", ADMIN);
        query.put("usersig", UserSig.sign(APP, ADMIN, KEY, Instant.now(), Duration.ofDays(1)));
        query.put("random", "4294967295");
        query.put("contenttype", "json");
        String path = "v4/group_open_http_svc/get_group_member_info";
        return new RawCall(simulator.url(), "POST", path, query, "{\"GroupId\":\"hikers\"}");
    }

    RawCall with(String parameter, @Nullable String value) {
        Map<String, String> changed = new LinkedHashMap<>(query);
        if (value == null) {
            changed.remove(parameter);
        } else {
            changed.put(parameter, value);
        }
        return new RawCall(server, method, path, changed, body);
    }

    RawCall withBody(String json) {
        return new RawCall(server, method, path, query, json);
    }

    RawCall withPath(String other) {
        return new RawCall(server, method, other, query, body);
    }

    RawCall withMethod(String other) {
        return new RawCall(server, other, path, query, body);
    }

    Answer send() {
        String text = query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/" + path + "?" + text))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<byte[]> response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** What came back. */
    record Answer(int status, byte[] bytes) {
        Map<String, @Nullable Object> fields() {
            return new Json().readObject(bytes);
        }

        long code() {
            return (Long) value("ErrorCode");
        }

        String message() {
            return (String) value("ErrorInfo");
        }

        Object value(String field) {
            Object value = fields().get(field);
            if (value == null) {
                throw new AssertionError("no " + field + " in " + fields());
            }
            return value;
        }

        List<Map<String, Object>> members() {
            return ((List<?>) value("MemberList")).stream().map(Answer::member).toList();
        }

        List<String> accounts() {
            return members().stream()
                    .map(member -> (String) member.get("Member_Account"))
                    .toList();
        }

        private static Map<String, Object> member(Object value) {
            Map<String, Object> member = new LinkedHashMap<>();
            ((Map<?, ?>) value).forEach((name, field) -> member.put((String) name, field));
            return member;
        }
    }
}
