package dev.apiwright.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.client.RawServer.Received;
import dev.apiwright.signing.RequestSigner;
import dev.apiwright.signing.UserSig;
import dev.apiwright.signing.UserSigCredentials;
import dev.apiwright.signing.UserSigVerdict;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a server gets to see, to the byte. */
class RequestOnTheWireTest {
    private static final String HARD_IDENTIFIER = "a+b&c=d#e%/?@ 甲";

    @ParameterizedTest
    @EnumSource(Way.class)
    void sendsOneExactRequest(Way way) throws Exception {
        try (RawServer server = new RawServer(Replies.ok());
                ApiClient client = new Things.Builder()
                        .baseUrl(server.uri())
                        .random(new FakeRandom(-1))
                        .userAgent("things-test/1")
                        .build()) {
            Things.Thing thing = way.call(client, Things.endpoint(Safety.UNSAFE), new Things.Ask("x<&>\u2028é"));

            assertEquals(new Things.Thing("lamp", 7), thing);
            assertEquals(1, server.received().size());
            Received sent = server.received().get(0);
            String usersig = sent.parameter("usersig");
            assertEquals(
                    "POST /v1/things/get_thing?sdkappid=1400000001&identifier=administrator&usersig=" + usersig
                            + "&random=4294967295&contenttype=json HTTP/1.1",
                    sent.requestLine());
            assertEquals("{\"Id\":\"x<&>\u2028é\"}", sent.body());
            assertEquals("application/json; charset=utf-8", sent.headers().get("Content-Type"));
            assertEquals("application/json", sent.headers().get("Accept"));
            assertEquals("gzip", sent.headers().get("Accept-Encoding"));
            assertEquals("things-test/1", sent.headers().get("User-Agent"));
            assertEquals(server.uri().getAuthority(), sent.headers().get("Host"));
            assertEquals(
                    UserSigVerdict.VALID,
                    UserSig.verify(usersig, 1400000001L, "administrator", Things.KEY, Things.NOW));
        }
    }

    @Test
    void encodesTheIdentifierOnceAndSignsItAsItIs() throws Exception {
        UserSigCredentials credentials = UserSigCredentials.of(4294967295L, HARD_IDENTIFIER, Things.KEY);
        try (RawServer server = new RawServer(Replies.ok());
                ApiClient client = new Things.Builder()
                        .baseUrl(server.uri())
                        .signer(credentials.signer())
                        .build()) {
            client.call(Things.endpoint(Safety.UNSAFE), new Things.Ask("x"));

            Received sent = server.received().get(0);
            assertEquals("a%2Bb%26c%3Dd%23e%25%2F%3F%40%20%E7%94%B2", sent.parameter("identifier"));
            assertEquals("4294967295", sent.parameter("sdkappid"));
            assertEquals(
                    UserSigVerdict.VALID,
                    UserSig.verify(sent.parameter("usersig"), 4294967295L, HARD_IDENTIFIER, Things.KEY, Things.NOW));
        }
    }

    @Test
    void everyAttemptDrawsItsOwnUnsignedRandomAndReusesTheSignature() throws Exception {
        try (RawServer server = new RawServer(Replies.error(10003), Replies.error(10003), Replies.ok());
                ApiClient client = new Things.Builder()
                        .baseUrl(server.uri())
                        .scheduler(FakeTime.skippingPausesBelow(Duration.ofSeconds(30)))
                        .random(new FakeRandom(Integer.MIN_VALUE, 0, -2))
                        .build()) {
            client.call(Things.endpoint(Safety.UNSAFE), new Things.Ask("x"));

            assertEquals(
                    List.of("2147483648", "0", "4294967294"),
                    server.received().stream()
                            .map(sent -> sent.parameter("random"))
                            .toList());
            assertEquals(
                    1,
                    server.received().stream()
                            .map(sent -> sent.parameter("usersig"))
                            .distinct()
                            .count());
        }
    }

    @Test
    void keepsThePathOfTheBaseUrlAndSendsNoQueryOfItsOwnWithoutSigner() throws Exception {
        try (RawServer server = new RawServer(Replies.ok());
                ApiClient client = new Things.Builder()
                        .baseUrl(URI.create(server.uri() + "/proxy/to/"))
                        .signer(RequestSigner.none())
                        .build()) {
            client.call(Things.endpoint(Safety.UNSAFE), new Things.Ask("x"));

            assertEquals(
                    "POST /proxy/to/v1/things/get_thing?contenttype=json HTTP/1.1",
                    server.received().get(0).requestLine());
        }
    }

    @Test
    void saysNothingAboutTheMachineUnlessAsked() throws Exception {
        try (RawServer server = new RawServer(Replies.ok());
                ApiClient client = new Things.Builder().baseUrl(server.uri()).build()) {
            client.call(Things.endpoint(Safety.UNSAFE), new Things.Ask("x"));

            String agent = server.received().get(0).headers().get("User-Agent");
            assertEquals("apiwright (things)", agent);
        }
    }

    @Test
    void tellsStatusHeadersAndAttemptsWhenAsked() throws Exception {
        try (RawServer server =
                        new RawServer(Replies.error(10003), Replies.status(200, Replies.OK_JSON, "X-Request-Id: 42"));
                ApiClient client = new Things.Builder()
                        .baseUrl(server.uri())
                        .scheduler(FakeTime.skippingPausesBelow(Duration.ofSeconds(30)))
                        .build()) {
            CallResult<Things.Thing> result =
                    client.callWithDetails(Things.endpoint(Safety.UNSAFE), new Things.Ask("x"));

            assertEquals(200, result.status());
            assertEquals(List.of("42"), result.headers().get("x-request-id"));
            assertEquals(2, result.attempts().size());
            assertEquals(10003, result.attempts().get(0).code().orElseThrow());
            assertEquals("error 10003", result.attempts().get(0).fault());
            assertTrue(result.attempts().get(1).fault().isEmpty());
            assertFalse(result.attempts().get(0).host().contains("/"));
        }
    }
}
