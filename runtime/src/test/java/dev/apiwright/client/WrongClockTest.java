package dev.apiwright.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.apiwright.client.RawServer.Reply;
import dev.apiwright.error.Advice;
import dev.apiwright.error.ApiException;
import dev.apiwright.signing.RequestSigner;
import dev.apiwright.signing.SignedParameters;
import dev.apiwright.signing.SigningContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C1 to C3: a machine whose clock is wrong, and servers whose date is. */
class WrongClockTest {
    private static final Things.Ask ASK = new Things.Ask("x");
    private static final String REFUSAL = Replies.errorJson(70001);

    private final List<Instant> signedAt = new ArrayList<>();
    private final RequestSigner signer = new RequestSigner() {
        @Override
        public SignedParameters sign(SigningContext context) {
            signedAt.add(context.now());
            return SignedParameters.builder().build();
        }

        @Override
        public String identity() {
            return "";
        }
    };

    @ParameterizedTest
    @CsvSource({"SYNC,PT10M", "SYNC,-PT10M", "ASYNC,P3D", "ASYNC,-P3D"})
    void c1_isSetRightByTheServerThatRefusedItAndStaysSo(Way way, Duration skew) throws Exception {
        Instant right = Things.NOW.plus(skew);
        try (RawServer server = new RawServer(refusal("Date: " + text(right)), Replies.ok());
                ApiClient client = client(server)) {
            way.call(client, Things.endpoint(Safety.UNSAFE), ASK);
            way.call(client, Things.endpoint(Safety.UNSAFE), ASK);

            assertEquals(List.of(Things.NOW, right, right), signedAt);
            assertEquals(3, server.received().size());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Date: Thu, 01 Jan 1970 00:00:00 GMT",
                "Date: Fri, 31 Dec 9999 23:59:59 GMT",
                "Date: soon",
                "Date:",
                "X-Nothing: x"
            })
    void c2_aDateThatCannotBeBelievedChangesNothing(String header) throws Exception {
        try (RawServer server = new RawServer(refusal(header));
                ApiClient client = client(server)) {
            ApiException error =
                    assertThrows(ApiException.class, () -> client.call(Things.endpoint(Safety.UNSAFE), ASK));

            assertEquals(Advice.SIGN_ANEW, error.advice());
            assertEquals(List.of(Things.NOW, Things.NOW), signedAt);
            assertEquals(2, server.received().size());
        }
    }

    /** With the wrong key, say: one new signature, and no loop. */
    @ParameterizedTest
    @EnumSource(Way.class)
    void c3_aClockThatIsRightIsNotTouched(Way way) throws Exception {
        try (RawServer server = new RawServer(refusal("Date: " + text(Things.NOW.plusSeconds(2))));
                ApiClient client = client(server)) {
            for (int i = 0; i < 3; i++) {
                assertThrows(ApiException.class, () -> way.call(client, Things.endpoint(Safety.READ_ONLY), ASK));
            }
            assertEquals(6, server.received().size());
            assertEquals(List.of(Things.NOW), signedAt.stream().distinct().toList());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10002, 10010, 60011})
    void noOtherErrorTouchesIt(int code) throws Exception {
        Reply reply = Replies.status(200, Replies.errorJson(code), "Date: " + text(Things.NOW.plusSeconds(3600)));
        try (RawServer server = new RawServer(reply, Replies.ok());
                ApiClient client = client(server)) {
            try {
                client.call(Things.endpoint(Safety.READ_ONLY), ASK);
            } catch (ApiException e) {
                assertEquals(10010, e.code());
            }
            client.call(Things.endpoint(Safety.READ_ONLY), ASK);

            assertEquals(List.of(Things.NOW), signedAt.stream().distinct().toList());
        }
    }

    private static Reply refusal(String header) {
        return Replies.status(200, REFUSAL, header);
    }

    private ApiClient client(RawServer server) {
        return new Things.Builder()
                .baseUrl(server.uri())
                .signer(signer)
                .scheduler(FakeTime.skippingPausesBelow(Duration.ofSeconds(30)))
                .build();
    }

    private static String text(Instant moment) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
    }
}
