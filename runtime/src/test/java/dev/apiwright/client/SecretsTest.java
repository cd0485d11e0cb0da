package dev.apiwright.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.client.RawServer.Received;
import dev.apiwright.client.RawServer.Reply;
import dev.apiwright.error.ApiwrightException;
import dev.apiwright.signing.RequestSigner;
import dev.apiwright.signing.SignedParameters;
import dev.apiwright.signing.SigningContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.Serializable;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Neither the key, nor a signature, nor a query, nor a request's text is in anything that a client gives out. */
class SecretsTest {
    private static final String BODY_CANARY = "canary-body-77aa";

    static Stream<RetryTableTest.Case> cases() {
        return RetryTableTest.cases().filter(c -> c.way() == Way.SYNC && c.safety() != Safety.IDEMPOTENT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void r6_noFaultShowsThem(RetryTableTest.Case c) throws Exception {
        try (RawServer server = new RawServer(c.row().reply());
                ApiClient client = client(server)) {
            ApiwrightException error = assertThrows(
                    ApiwrightException.class,
                    () -> c.way().call(client, Things.endpoint(c.safety()), new Things.Ask(BODY_CANARY)));

            clean(everythingOf(error), server.received().get(0));
        }
    }

    /** Error pages like to repeat what they were asked for. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("echoes")
    void r6_notEvenWhenTheServerRepeatsThem(Echo echo) throws Exception {
        AtomicReference<RawServer> self = new AtomicReference<>();
        Reply reply = socket -> {
            Received sent = self.get().received().get(0);
            echo.answer(sent.requestLine()).to(socket);
        };
        try (RawServer server = new RawServer(reply);
                ApiClient client = client(server)) {
            self.set(server);
            ApiwrightException error = assertThrows(
                    ApiwrightException.class,
                    () -> client.call(Things.endpoint(Safety.UNSAFE), new Things.Ask(BODY_CANARY)));

            clean(everythingOf(error), server.received().get(0));
            assertTrue(error.getMessage().contains("[usersig]"), error.getMessage());
        }
    }

    @FunctionalInterface
    interface Echo {
        Reply answer(String requestLine);
    }

    static Stream<Echo> echoes() {
        return Stream.of(
                line -> Replies.status(404, "Cannot find " + line),
                line -> Replies.status(500, "x".repeat(400) + line),
                line -> Replies.status(200, "<p>" + line),
                line -> Replies.json("{\"url\":\"" + line + "\"}"),
                line -> Replies.json("{\"ErrorCode\":10010,\"ErrorInfo\":\"no right: " + line + "\"}"));
    }

    /** A scheme of one's own signs with headers too, and is hidden in the same way, encoded or not. */
    @Test
    void aSignersHeaderIsSentAndHidden() throws Exception {
        String token = "canary token+/=";
        RequestSigner signer = new RequestSigner() {
            @Override
            public SignedParameters sign(SigningContext context) {
                return SignedParameters.builder()
                        .query("for", context.path())
                        .secretHeader("Authorization", token)
                        .build();
            }

            @Override
            public String identity() {
                return "me";
            }
        };
        Reply echo = Replies.status(403, "bad token " + token + " or canary%20token%2B%2F%3D");
        try (RawServer server = new RawServer(echo);
                ApiClient client = new Things.Builder()
                        .baseUrl(server.uri())
                        .signer(signer)
                        .build()) {
            ApiwrightException error = assertThrows(
                    ApiwrightException.class, () -> client.call(Things.endpoint(Safety.UNSAFE), new Things.Ask("x")));

            Received sent = server.received().get(0);
            assertEquals(token, sent.headers().get("Authorization"));
            assertEquals("for=v1%2Fthings%2Fget_thing&contenttype=json", sent.query());
            assertFalse(everythingOf(error).contains("canary"), error::getMessage);
            assertTrue(error.getMessage().contains("bad token [Authorization] or [Authorization]"), error::getMessage);
        }
    }

    @Test
    void r6_noSettingShowsThem() throws Exception {
        Object context = new SigningContext("v1/x", Things.NOW, new FakeRandom());
        Object signed = Things.credentials().signer().sign((SigningContext) context);

        for (Object object :
                new Object[] {Things.credentials(), Things.credentials().signer(), signed}) {
            assertFalse(object.toString().contains(Things.KEY), object::toString);
            assertFalse(object.toString().contains("eJ"), object::toString);
            assertFalse(object instanceof Serializable, object::toString);
        }
        assertTrue(signed.toString().contains("sdkappid, identifier, usersig, random"), signed::toString);
    }

    private static String everythingOf(ApiwrightException error) throws IOException {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        ByteArrayOutputStream serialised = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(serialised)) {
            out.writeObject(error);
        }
        return error + "\n" + error.details() + "\n" + trace + serialised.toString(StandardCharsets.ISO_8859_1);
    }

    private static void clean(String text, Received sent) {
        for (String secret : new String[] {
            Things.KEY,
            BODY_CANARY,
            sent.parameter("usersig"),
            sent.parameter("usersig").substring(0, 24),
            "sdkappid="
        }) {
            boolean allowed = secret.equals("sdkappid=") && text.contains("[usersig]");
            assertTrue(allowed || !text.contains(secret), () -> secret + " in " + text);
        }
    }

    private static ApiClient client(RawServer server) {
        return new Things.Builder()
                .baseUrl(server.uri())
                .scheduler(FakeTime.skippingPausesBelow(Duration.ofSeconds(30)))
                .build();
    }
}
