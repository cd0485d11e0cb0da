package dev.apiwright.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.apiwright.error.ApiException;
import dev.apiwright.error.Attempt;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many calls that fail: retries end before they become a storm, and come back after it. */
class RetryStormTest {
    private static final Endpoint<Things.Ask, Things.Thing> READ = Things.endpoint(Safety.READ_ONLY);
    private static final Things.Ask ASK = new Things.Ask("x");

    private final FakeTime time = FakeTime.skippingPausesBelow(Duration.ofSeconds(30));
    private final StubTransport transport = new StubTransport(host -> StubTransport.error(10002));

    private ApiClient client() {
        return new Things.Builder()
                .baseUrl(URI.create("https://a.example.com"))
                .transport(transport)
                .scheduler(time)
                .build();
    }

    /** S14: 35 retries, then each call fails with what its only attempt brought; a second chance when it is over. */
    @ParameterizedTest
    @EnumSource(Way.class)
    void s14_failsFastWhenTheBudgetIsUsedUpAndRecovers(Way way) {
        try (ApiClient client = client()) {
            ApiException last = fail(client, way);
            for (int i = 1; i < 100; i++) {
                last = fail(client, way);
            }
            assertEquals(135, transport.asked().size());
            assertEquals(10002, last.code());
            assertEquals(
                    List.of("error 10002; not repeated, because the client's retry budget is used up"),
                    last.attempts().stream().map(Attempt::fault).toList());

            time.advance(Duration.ofSeconds(14));
            failOnceThenWork(client, way);
            assertEquals(2, transport.asked().size(), "a retry again, and it has cost nothing");
            failOnceThenWork(client, way);
            assertEquals(2, transport.asked().size());
        }
    }

    @Test
    void aThrottledRetryCostsLess() {
        transport.answer(host -> StubTransport.error(60011));
        FakeTime still = FakeTime.standingStill();
        try (ApiClient client = new Things.Builder()
                .baseUrl(URI.create("https://a.example.com"))
                .transport(transport)
                .scheduler(still)
                .maxAttempts(2)
                .build()) {
            List<CompletableFuture<Things.Thing>> calls = new ArrayList<>();
            for (int i = 0; i < 150; i++) {
                calls.add(client.callAsync(READ, ASK));
            }
            long refused = 0;
            while (refused < 50) {
                refused = calls.stream()
                        .filter(CompletableFuture::isCompletedExceptionally)
                        .count();
            }
            assertEquals(100, calls.stream().filter(call -> !call.isDone()).count());
        }
    }

    /** C7: a thousand threads meet a signature that has just expired; one new one serves them all. One made later differs. */
    @Test
    void c7_aThousandThreadsAtTheMomentOfExpiryShareOneNewSignature() throws Exception {
        int threads = 1_000;
        AtomicReference<Instant> now = new AtomicReference<>(Things.NOW);
        Set<String> signatures = ConcurrentHashMap.newKeySet();
        Set<String> expired = ConcurrentHashMap.newKeySet();
        transport.answerRequest(request -> {
            String signature = request.signedUri().getQuery().replaceAll(".*usersig=([^&]*).*", "$1");
            if (signatures.add(signature)) {
                now.updateAndGet(instant -> instant.plusSeconds(1));
            }
            return expired.contains(signature) ? StubTransport.error(70001) : StubTransport.ok();
        });
        CountDownLatch together = new CountDownLatch(threads);
        AtomicInteger good = new AtomicInteger();
        try (ApiClient client = new Things.Builder()
                .baseUrl(URI.create("https://a.example.com"))
                .transport(transport)
                .clock(((InstantSource) now::get).withZone(ZoneOffset.UTC))
                .scheduler(FakeTime.standingStill())
                .build()) {
            client.call(READ, ASK);
            expired.addAll(signatures);
            List<Thread> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(new Thread(() -> {
                    together.countDown();
                    await(together);
                    good.addAndGet("lamp".equals(client.call(READ, ASK).name()) ? 1 : 0);
                }));
            }
            all.forEach(Thread::start);
            for (Thread thread : all) {
                thread.join();
            }
        }
        assertEquals(threads, good.get());
        assertEquals(2, signatures.size());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void newSignaturesCostNothing() {
        try (ApiClient client = client()) {
            for (int i = 0; i < 1_000; i++) {
                AtomicInteger attempt = new AtomicInteger();
                transport.answer(
                        host -> attempt.getAndIncrement() == 0 ? StubTransport.error(70001) : StubTransport.ok());
                client.call(READ, ASK);
            }
            assertEquals(2_000, transport.asked().size());
        }
    }

    private void failOnceThenWork(ApiClient client, Way way) {
        AtomicInteger attempt = new AtomicInteger();
        transport.answer(host -> attempt.getAndIncrement() == 0 ? StubTransport.error(10002) : StubTransport.ok());
        way.call(client, READ, ASK);
    }

    private static ApiException fail(ApiClient client, Way way) {
        return assertThrows(ApiException.class, () -> way.call(client, READ, ASK));
    }
}
