package dev.apiwright.example.simulator;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            Map<String, Object> page = call("{\"Shelf\":\"ab\",\"This\":\"\",\"Count\":10,\"After\":\"" + then + "\"}");
            assertEquals(List.of("result", "text", "status", "Widgets", "Then"), List.copyOf(page.keySet()));
            assertEquals(1L, page.get("status"));
            seen.addAll((List<?>) page.get("Widgets"));
            then = page.get("Then");
        }
        assertAll(() -> assertEquals(WIDGETS, seen.size()), () -> assertEquals(3, received.size()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"Shelf\":\"éé\"                                  | ``",
                "\"Shelf\":\"abcde\"                               | Shelf is greater than 4 bytes",
                "\"Shelf\":\"éée\"                                 | Shelf is greater than 4 bytes",
                "\"Shelf\":\"A\"                                   | Shelf does not match",
                "\"Shelf\":\"a\",\"Tags\":[\"1\",\"2\",\"3\"]      | Tags is greater than 2 elements",
                "\"Shelf\":\"a\",\"Sizes\":[1,2]                   | ``",
                "\"Shelf\":\"a\",\"Sizes\":[1,3]                   | Sizes [1] is none of [1, 2]",
                "\"Shelf\":\"a\",\"Colours\":{\"x\":{\"Name\":\"red\",\"Alpha\":0.5}} | ``",
                "\"Shelf\":\"a\",\"Colours\":{\"x\":{\"Name\":\"red\",\"Alpha\":0.6}} | Colours [x] Alpha is greater than 0.5",
                "\"Shelf\":\"a\",\"Colours\":{\"x\":{}}               | Colours [x] Name is missing",
                "\"Shelf\":\"a\",\"Colours\":{\"x\":{\"Nam\":\"\"}}     | Colours [x] Nam is unknown",
                "\"Shelf\":\"a\",\"Colours\":[]                    | Colours is not an object",
                "\"Shelf\":\"a\",\"Big\":\"9\"                     | ``",
                "\"Shelf\":\"a\",\"Big\":\"10\"                    | Big is greater than 9",
                "\"Shelf\":\"a\",\"Big\":9                         | Big is no number in a string",
                "\"Shelf\":\"a\",\"Any\":[{\"b\":1}]               | ``",
                "\"Shelf\":\"zz\",\"Old\":true                     | Old is not allowed when Shelf is zz",
                "\"Shelf\":\"a\",\"Old\":true                      | Why is missing: required when Old is there",
                "\"Shelf\":\"a\",\"Old\":true,\"Why\":\"\"          | ``",
                "\"Shelf\":\"a\",\"That\":\"\"                     | exactly one of [This, That] is needed"
            })
    void theSpecDecidesWhatIsRefused(String fields, String problem) {
        Map<String, Object> answer = call("{" + fields + ",\"This\":\"1\"}");
        assertAll(
                () -> assertEquals(problem.isEmpty() ? 1L : 10004L, answer.get("status"), answer::toString),
                () -> assertTrue(String.valueOf(answer.get("text")).contains(problem), answer::toString));
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
