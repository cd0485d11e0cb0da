package dev.apiwright.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client is refused with every setting that is wrong, named, before it exists. */
class SettingsTest {
    private static final class Bare extends ClientBuilder<Bare> {
        Bare() {
            super("things");
        }

        ApiClient build() {
            return buildClient();
        }
    }

    @Test
    void r9_namesEverythingThatIsMissingOrWrongAtOnce() {
        Bare builder = new Bare()
                .callTimeout(Duration.ZERO)
                .attemptTimeout(Duration.ofSeconds(Long.MAX_VALUE))
                .maxAttempts(0)
                .maxResponseBytes(-1)
                .rateLimitShare(1.5)
                .userAgent("a\r\nX-Evil: 1");

        assertEquals(
                "client of things: servers are missing: set the region, servers, or a baseUrl; "
                        + "signer is missing: set the credentials, or a signer; "
                        + "callTimeout must be from 1 millisecond to 1 day, not PT0S; "
                        + "attemptTimeout must be from 1 millisecond to 1 day, not PT2562047788015215H30M7S; "
                        + "maxAttempts must be from 1 to 10, not 0; "
                        + "maxResponseBytes must be from 1024 to 1073741824, not -1; "
                        + "rateLimitShare must be from 0.001 to 1, not 1.5; "
                        + "userAgent must be printable ASCII",
                assertThrows(IllegalArgumentException.class, builder::build).getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                -0.5,
                Double.MIN_VALUE,
                0.0009,
                1.0001,
                200,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY
            })
    void r9_refusesWhatIsNoShare(double share) {
        Things.Builder builder =
                new Things.Builder().baseUrl(URI.create("https://example.com")).rateLimitShare(share);

        assertEquals(
                "client of things: rateLimitShare must be from 0.001 to 1, not " + share,
                assertThrows(IllegalArgumentException.class, builder::build).getMessage());
    }

    @Test
    void refusesAShareOfALimiterThatDoesNotKnowOfIt() {
        Things.Builder builder = new Things.Builder()
                .baseUrl(URI.create("https://example.com"))
                .rateLimitShare(0.5)
                .rateLimiter(RateLimiter.unlimited());

        assertEquals(
                "client of things: rateLimitShare is for the client's own limiter: leave it out, or leave out the"
                        + " rateLimiter",
                assertThrows(IllegalArgumentException.class, builder::build).getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void r9_refusesARateThatIsNone(int rate) {
        IllegalArgumentException error =
                assertThrows(IllegalArgumentException.class, () -> Things.endpoint(Safety.UNSAFE, rate));

        assertEquals("getThing: rateLimit must be 1 or more, not " + rate, error.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com",
                "http://localhost.example.com",
                "http://127.0.0.1.example.com",
                "http://128.0.0.1",
                "ftp://127.0.0.1",
                "https://user:canary-password@example.com",
                "https://example.com?x=1",
                "https://example.com:0",
                "https://example.com:65536",
                "https://example.com#x",
                "https:/example.com",
                "example.com",
                "//example.com",
                "file:///etc/passwd"
            })
    void r8_refusesABaseUrlThatIsNotSafe(String url) {
        IllegalArgumentException error = assertThrows(
                IllegalArgumentException.class,
                () -> new Things.Builder().baseUrl(URI.create(url)).build());

        assertTrue(error.getMessage().contains("baseUrl: the address"), error.getMessage());
        assertFalse(error.getMessage().contains("canary"), error.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "https://example.com:8443/a/b/",
                "https://[2001:db8::1]",
                "http://127.0.0.1:80",
                "http://127.9.9.9",
                "http://localhost:1",
                "http://[::1]:2"
            })
    void r8_takesASafeBaseUrl(String url) {
        new Things.Builder().baseUrl(URI.create(url)).build().close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "user@example.com", "example.com/path", "example.com?x", "exa\r\nmple.com", "a:b:c"})
    void r7_r8_refusesWhatIsNoHost(String host) {
        assertThrows(IllegalArgumentException.class, () -> Servers.of(host));
        assertThrows(IllegalArgumentException.class, () -> Servers.of("example.com", host));
    }

    @Test
    void serversAreToldApartByTheirFirst() {
        assertEquals(
                "a.example.com", Servers.of("a.example.com", "b.example.com").id());
        assertEquals(
                "https://a.example.com, https://b.example.com",
                Servers.of("a.example.com", "b.example.com").toString());
        assertEquals(
                "127.0.0.1:80/p",
                Servers.at(URI.create("http://127.0.0.1:80/p/")).id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/a",
                "a/",
                "a//b",
                "a?b",
                "a#b",
                "a b",
                "../..%2f",
                "..",
                "a/../b",
                "./a",
                "a/.",
                "http://evil",
                "a/../../b\r\n"
            })
    void refusesAPathThatIsMoreThanSegments(String path) {
        Endpoint.Builder<String, String> builder = Endpoint.<String, String>builder("x")
                .path(path)
                .request((out, value) -> {})
                .response(in -> "");

        assertThrows(IllegalArgumentException.class, builder::build);
    }

    @Test
    void endpointsAreUnsafeUnlessSaidOtherwise() {
        Endpoint<String, String> endpoint = Endpoint.<String, String>builder("x")
                .path("v1/x")
                .request((out, value) -> {})
                .response(in -> "")
                .rateLimit(200)
                .build();

        assertEquals(Safety.UNSAFE, endpoint.safety());
        assertEquals(200, endpoint.rateLimit().orElseThrow());
    }
}
