package dev.apiwright.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.apiwright.error.Advice;
import dev.apiwright.error.ApiwrightException;
import dev.apiwright.error.DeadlineException;
import dev.apiwright.error.Outcome;
import dev.apiwright.error.TransportException;
import dev.apiwright.transport.TransportResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What calls know of the hosts that calls before them have found down. */
class FailoverTest {
    private static final String A = "a.example.com";
    private static final String B = "b.example.com";
    private static final Endpoint<Things.Ask, Things.Thing> READ = Things.endpoint(Safety.READ_ONLY);
    private static final Endpoint<Things.Ask, Things.Thing> UNSAFE = Things.endpoint(Safety.UNSAFE);
    private static final Things.Ask ASK = new Things.Ask("x");

    private final FakeTime time = FakeTime.skippingPausesBelow(Duration.ofSeconds(30));
    private final StubTransport transport = new StubTransport(host -> StubTransport.ok());

    private ApiClient client() {
        return new Things.Builder()
                .servers(Servers.of(A, B))
                .transport(transport)
                .scheduler(time)
                .random(new FakeRandom())
                .build();
    }

    private void firstHost(Supplier<CompletableFuture<TransportResponse>> answer) {
        transport.answer(host -> host.equals(A) ? answer.get() : StubTransport.ok());
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void callsAfterTheOneThatFoundAHostDownGoToTheOtherOne(Way way) {
        try (ApiClient client = client()) {
            firstHost(StubTransport::refused);
            way.call(client, UNSAFE, ASK);
            way.call(client, UNSAFE, ASK);
            way.call(client, READ, ASK);

            assertEquals(List.of(A, B, B, B), transport.asked());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void aGatewayWithNothingBehindItIsAHostThatIsDown(int status) {
        try (ApiClient client = client()) {
            firstHost(() -> StubTransport.status(status));
            client.call(READ, ASK);
            client.call(READ, ASK);

            assertEquals(List.of(A, B, B), transport.asked());
        }
    }

    @Test
    void aTransportThatIsNotReadySaysNothingOfTheHost() {
        try (ApiClient client = client()) {
            for (int i = 0; i < 2; i++) {
                firstHost(StubTransport::notReady);
                TransportException error = assertThrows(TransportException.class, () -> client.call(UNSAFE, ASK));
                assertEquals(Outcome.NOT_EXECUTED, error.outcome());
                assertEquals(Advice.RETRY, error.advice());
            }
            firstHost(StubTransport::ok);
            client.call(UNSAFE, ASK);

            assertEquals(List.of(A, A, A, A, A, A, A), transport.asked(), "three attempts of each, and one");
        }
    }

    @Test
    void silenceIsAHostThatIsDown() {
        try (ApiClient client = client()) {
            firstHost(StubTransport::silent);
            ApiwrightException error = assertThrows(ApiwrightException.class, () -> client.call(UNSAFE, ASK));
            assertEquals(Outcome.UNKNOWN, error.outcome());
            client.call(UNSAFE, ASK);

            assertEquals(List.of(A, B), transport.asked(), "not repeated, but the next call knows");
        }
    }

    /** N9: a connection that was idle for too long breaks, and says nothing about the host. */
    @Test
    void oneBrokenConnectionIsRetriedOnTheSameHostAndThreeInARowAreNot() {
        int[] calls = {0};
        try (ApiClient client = client()) {
            firstHost(() -> calls[0]++ % 2 == 0 ? StubTransport.broken() : StubTransport.ok());
            for (int i = 0; i < 5; i++) {
                client.call(READ, ASK);
            }
            assertEquals(List.of(A, A, A, A, A, A, A, A, A, A), transport.asked());
            firstHost(StubTransport::broken);
            assertThrows(ApiwrightException.class, () -> client.call(READ, ASK));
            client.call(READ, ASK);

            assertEquals(List.of(A, A, A, B), transport.asked());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10002, 10010, 60011, 70001})
    void whatTheApiSaysIsNoReasonToSwitch(int code) {
        try (ApiClient client = client()) {
            firstHost(() -> StubTransport.error(code));
            assertThrows(ApiwrightException.class, () -> client.call(READ, ASK));
            assertThrows(ApiwrightException.class, () -> client.call(READ, ASK));

            assertEquals(List.of(A), transport.asked().stream().distinct().toList());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 404, 302})
    void norAreOtherStatuses(int status) {
        try (ApiClient client = client()) {
            firstHost(() -> StubTransport.status(status));
            assertThrows(ApiwrightException.class, () -> client.call(READ, ASK));
            assertThrows(ApiwrightException.class, () -> client.call(READ, ASK));

            assertEquals(List.of(A), transport.asked().stream().distinct().toList());
        }
    }

    /** One call is wanted elsewhere; that says nothing about the others. */
    @Test
    void aCallThatBelongsElsewhereTakesNoOtherWithIt() {
        try (ApiClient client = client()) {
            firstHost(() -> StubTransport.error(40001));
            client.call(READ, ASK);
            client.call(READ, ASK);

            assertEquals(List.of(A, B, A, B), transport.asked());
        }
    }

    /** N15: down, up, down. */
    @Test
    void theFirstHostIsTriedAgainBySafeCallsWithGrowingPauses() {
        try (ApiClient client = client()) {
            firstHost(StubTransport::refused);
            client.call(READ, ASK);
            transport.asked();
            time.advance(Duration.ofSeconds(10));
            client.call(UNSAFE, ASK);
            client.call(READ, ASK);
            client.call(READ, ASK);
            assertEquals(List.of(B, A, B, B), transport.asked(), "unsafe, the probe and its own second try, the next");

            firstHost(StubTransport::ok);
            time.advance(Duration.ofSeconds(19));
            client.call(READ, ASK);
            time.advance(Duration.ofSeconds(1));
            client.call(UNSAFE, ASK);
            assertEquals(List.of(B, B), transport.asked(), "not yet, and not by this one");
            client.call(READ, ASK);
            client.call(UNSAFE, ASK);
            assertEquals(List.of(A, A), transport.asked(), "the probe, and all after it");

            firstHost(StubTransport::refused);
            client.call(UNSAFE, ASK);
            time.advance(Duration.ofSeconds(39));
            client.call(READ, ASK);
            assertEquals(List.of(A, B, B), transport.asked(), "left alone for longer than before");
        }
    }

    /** N17: an attempt that began on the old host before the switch fails after it. */
    @Test
    void aLateFailureDoesNotSwitchBack() throws Exception {
        Semaphore sent = new Semaphore(0);
        CompletableFuture<TransportResponse> late = new CompletableFuture<>();
        try (ApiClient client = client()) {
            firstHost(() -> {
                sent.release();
                return late;
            });
            CompletableFuture<Things.Thing> old = client.callAsync(READ, ASK);
            sent.acquire();
            firstHost(StubTransport::refused);
            client.call(READ, ASK);
            assertEquals(List.of(A, A, B), transport.asked());
            StubTransport.refused().whenComplete((response, failure) -> late.completeExceptionally(failure));
            assertEquals("lamp", old.join().name());
            client.call(UNSAFE, ASK);

            assertEquals(List.of(B, B), transport.asked());
        }
    }

    /** N16: each attempt goes to the host that has not failed this call, whatever others find out meanwhile. */
    @Test
    void whenBothAreDownEachCallTriesBoth() {
        try (ApiClient client = client()) {
            transport.answer(host -> StubTransport.refused());
            for (int i = 0; i < 4; i++) {
                ApiwrightException error = assertThrows(ApiwrightException.class, () -> client.call(UNSAFE, ASK));
                assertEquals(
                        List.of(A, B),
                        error.attempts().stream()
                                .map(attempt -> attempt.host())
                                .distinct()
                                .sorted()
                                .toList());
                assertEquals(3, transport.asked().size());
            }
            transport.answer(host -> StubTransport.ok());
            client.call(UNSAFE, ASK);
            assertEquals(1, transport.asked().size());
        }
    }

    /** The transport may notice the end of the call's time before the call does; that must make no difference. */
    @RepeatedTest(50)
    void norDoTwoDeadlinesCountWhoeverNoticesThemFirst() {
        FakeTime still = FakeTime.standingStill();
        try (ApiClient client = new Things.Builder()
                .servers(Servers.of(A, B))
                .transport(transport)
                .scheduler(still)
                .build()) {
            firstHost(() -> {
                still.advance(Duration.ofSeconds(30));
                return StubTransport.silent();
            });
            assertThrows(DeadlineException.class, () -> client.call(READ, ASK));
            assertThrows(DeadlineException.class, () -> client.call(READ, ASK));
            firstHost(StubTransport::ok);
            client.call(READ, ASK);

            assertEquals(List.of(A, A, A), transport.asked());
        }
    }

    /** Time that ran out tells a host that never answers from one that is asked by somebody in a hurry. */
    @Test
    void deadlinesThatPassWithoutAnAnswerCountWhenNoneComesInBetween() throws Exception {
        Semaphore sent = new Semaphore(0);
        FakeTime still = FakeTime.standingStill();
        try (ApiClient client = new Things.Builder()
                .servers(Servers.of(A, B))
                .transport(transport)
                .scheduler(still)
                .build()) {
            firstHost(() -> {
                sent.release();
                return new CompletableFuture<>();
            });
            for (int i = 0; i < 3; i++) {
                CompletableFuture<Things.Thing> call = client.callAsync(UNSAFE, ASK);
                sent.acquire();
                still.advance(Duration.ofSeconds(30));
                assertThrows(RuntimeException.class, call::join);
            }
            client.call(UNSAFE, ASK);

            assertEquals(List.of(A, A, A, B), transport.asked());
        }
    }
}
