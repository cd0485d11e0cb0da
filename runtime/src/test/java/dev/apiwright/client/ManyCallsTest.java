package dev.apiwright.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.transport.HttpTransport;
import dev.apiwright.transport.TransportRequest;
import dev.apiwright.transport.TransportResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** One client, used by many at once. */
class ManyCallsTest {
    private static final Endpoint<Things.Ask, Things.Thing> READ = Things.endpoint(Safety.READ_ONLY);
    private static final Things.Ask ASK = new Things.Ask("x");
    private static final byte[] OK = Replies.OK_JSON.getBytes(StandardCharsets.UTF_8);

    @Test
    void threadsShareAClientAndItsConnections() throws Exception {
        int threads = 32;
        int calls = 10;
        try (RawServer server = new RawServer(Replies.ok());
                ApiClient client = new Things.Builder().baseUrl(server.uri()).build()) {
            AtomicInteger good = new AtomicInteger();
            List<Thread> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(new Thread(() -> {
                    for (int n = 0; n < calls; n++) {
                        good.addAndGet("lamp".equals(client.call(READ, ASK).name()) ? 1 : 0);
                    }
                }));
            }
            all.forEach(Thread::start);
            for (Thread thread : all) {
                thread.join();
            }

            assertEquals(threads * calls, good.get());
            assertEquals(threads * calls, server.received().size());
            assertTrue(server.connections() <= threads, () -> server.connections() + " connections");
        }
    }

    /** A call is either cancelled or has its result, never both and never neither, and leaves no timer behind. */
    @Test
    void x4_cancellingMayRaceWithTheAnswer() throws Exception {
        FakeTime time = FakeTime.standingStill();
        BlockingQueue<CompletableFuture<TransportResponse>> exchanges = new LinkedBlockingQueue<>();
        try (ApiClient client = new Things.Builder()
                .baseUrl(URI.create("http://127.0.0.1:9"))
                .scheduler(time)
                .transport(transport(request -> {
                    CompletableFuture<TransportResponse> exchange = new CompletableFuture<>();
                    exchanges.add(exchange);
                    return exchange;
                }))
                .build()) {
            int rounds = 10_000;
            for (int i = 0; i < rounds; i++) {
                CompletableFuture<Things.Thing> future = client.callAsync(READ, ASK);
                CompletableFuture<TransportResponse> exchange = exchanges.take();
                if (i % 2 == 0) {
                    CompletableFuture.runAsync(() -> exchange.complete(new TransportResponse(200, Map.of(), OK)));
                    future.cancel(true);
                } else {
                    CompletableFuture.runAsync(() -> future.cancel(true));
                    exchange.complete(new TransportResponse(200, Map.of(), OK));
                }
                try {
                    assertEquals("lamp", future.join().name());
                } catch (CancellationException e) {
                    assertTrue(future.isCancelled());
                }
            }
            awaitNoTimers(time);
        }
    }

    /** Attempts that are answered at once must not grow the stack. */
    @Test
    void anAnswerMayBeThereBeforeItIsWaitedFor() throws Exception {
        AtomicInteger sent = new AtomicInteger();
        try (ApiClient client = new Things.Builder()
                .baseUrl(URI.create("http://127.0.0.1:9"))
                .scheduler(FakeTime.skippingPausesBelow(Duration.ofSeconds(30)))
                .maxAttempts(10)
                .transport(transport(request -> {
                    String json = sent.incrementAndGet() % 10 == 0 ? Replies.OK_JSON : Replies.errorJson(10003);
                    return CompletableFuture.completedFuture(
                            new TransportResponse(200, Map.of(), json.getBytes(StandardCharsets.UTF_8)));
                }))
                .build()) {
            for (int i = 0; i < 100; i++) {
                assertEquals("lamp", client.call(READ, ASK).name());
            }
            assertEquals(1000, sent.get());
        }
    }

    private static void awaitNoTimers(FakeTime time) {
        while (time.pending() > 0) {
            Thread.onSpinWait();
        }
    }

    private interface Sender {
        CompletableFuture<TransportResponse> send(TransportRequest request);
    }

    private static HttpTransport transport(Sender sender) {
        return new HttpTransport() {
            @Override
            public CompletableFuture<TransportResponse> send(TransportRequest request) {
                return sender.send(request);
            }

            @Override
            public void close() {}
        };
    }
}
