package dev.apiwright.example.benchmark;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** The least that a call can cost: the JDK's client, a query that was signed before, and a search for what is wanted. */
final class BareCall {
    private static final String ACCOUNT = "\"Member_Account\":\"";

    private BareCall() {}

    /** Arguments: the address with its query, the request's body. */
    public static void main(String[] args) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(args[0]))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(args[1].getBytes(StandardCharsets.UTF_8)))
                .build();
        byte[] answer =
                client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        System.out.println(sum(new String(answer, StandardCharsets.UTF_8)));
    }

    private static long sum(String json) {
        long sum = 0;
        for (int at = json.indexOf(ACCOUNT); at >= 0; at = json.indexOf(ACCOUNT, at)) {
            at += ACCOUNT.length();
            StringBuilder account = new StringBuilder();
            for (; json.charAt(at) != '"'; at++) {
                if (json.charAt(at) == '\\') {
                    at++;
                }
                account.append(json.charAt(at));
            }
            sum += account.toString().hashCode();
        }
        return sum;
    }
}
