package dev.apiwright.example.simulator;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.apiwright.example.json.Json;
import dev.apiwright.example.simulator.spec.ApiSpec;
import dev.apiwright.example.simulator.spec.SpecFiles;
import dev.apiwright.signing.UserSig;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The simulator serves what a spec says, also an API that it has never heard of. */
class AnyEndpointTest {
    private static final int WIDGETS = 25;

    private final List<ReceivedRequest> received = new ArrayList<>();
    private final Service service = service();

    @Test
    void theSpecDecidesNamesStylesAndEnds() {
        List<Object> seen = new ArrayList<>();
        Object then = "start";
        while (!then.equals("done")) {
            Map<String, Object> page = call("{\"Shelf\":\"ab\",\"Count\":10,\"After\":\"" + then + "\"}");
            assertEquals(List.of("result", "text", "status", "Widgets", "Then"), List.copyOf(page.keySet()));
            assertEquals(1L, page.get("status"));
            seen.addAll((List<?>) page.get("Widgets"));
            then = page.get("Then");
        }
        assertAll(() -> assertEquals(WIDGETS, seen.size()), () -> assertEquals(3, received.size()));
    }

    @Test
    void theSpecDecidesLimits() {
        assertAll(
                () -> assertEquals(
                        10004L,
                        call("{\"Shelf\":\"abcde\",\"After\":\"start\"}").get("status")),
                () -> assertEquals(
                        10004L, call("{\"Shelf\":\"éée\",\"After\":\"start\"}").get("status")),
                () -> assertEquals(
                        10004L, call("{\"Shelf\":\"A\",\"After\":\"start\"}").get("status")),
                () -> assertEquals(
                        10004L,
                        call("{\"Shelf\":\"a\",\"After\":\"start\",\"Tags\":[\"1\",\"2\",\"3\"]}")
                                .get("status")),
                () -> assertEquals(
                        1L, call("{\"Shelf\":\"éé\",\"After\":\"start\"}").get("status")));
    }

    @Test
    void aSpecThatIsNotThereIsNamed() {
        SpecFiles files = new SpecFiles(getClass().getClassLoader());
        assertEquals(
                "no spec nowhere/api.yaml on the class path",
                assertThrows(IllegalArgumentException.class, () -> files.read("nowhere/api.yaml"))
                        .getMessage());
    }

    private Map<String, Object> call(String body) {
        String sig = UserSig.sign(7, "admin", "key", Instant.now(), Duration.ofHours(1));
        String query = "sdkappid=7&identifier=admin&random=1&v=2&usersig=" + sig;
        byte[] answer = service.answer(1, "widgets/list", query, body.getBytes(StandardCharsets.UTF_8));
        return new Json().readObject(answer);
    }

    private Service service() {
        ApiSpec api = new SpecFiles(getClass().getClassLoader()).read("widgets/api.yaml");
        SignatureCheck signatures = new SignatureCheck(new Caller(7, "admin", "key"), api.query(), Clock.systemUTC());
        Service.Rules rules = new Service.Rules(LimitRule.CAP, 10_000, false);
        return new Service(api, Map.of("listWidgets", request -> new Widgets()), signatures, rules, received::add);
    }

    /** Twenty-five of them. */
    private record Widgets() implements Listing {
        @Override
        public long total() {
            return WIDGETS;
        }

        @Override
        public int size() {
            return WIDGETS;
        }

        @Override
        public long ticket(int position) {
            return position;
        }

        @Override
        public int firstAfter(long ticket) {
            return (int) ticket + 1;
        }

        @Override
        public boolean matches(int position) {
            return true;
        }

        @Override
        public Map<String, Object> item(int position) {
            return Map.of("number", position);
        }
    }
}
