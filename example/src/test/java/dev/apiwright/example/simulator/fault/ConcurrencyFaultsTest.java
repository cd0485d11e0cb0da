package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.client.RateLimiter;
import dev.apiwright.error.CallInterruptedException;
import dev.apiwright.tencent.chat.GetGroupMemberInfoRequest;
import dev.apiwright.tencent.chat.MemberInfoField;
import dev.apiwright.tencent.chat.Role;
import dev.apiwright.transport.HttpTransport;
import dev.apiwright.transport.JdkHttpTransport;
import dev.apiwright.transport.TransportRequest;
import dev.apiwright.transport.TransportResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many threads, and code of callers that misbehaves. Tests begin with the row's ID in the catalogue of faults. */
@Timeout(120)
class ConcurrencyFaultsTest {
    private static final String OK = "{\"ActionStatus\":\"OK\",\"ErrorCode\":0,\"MemberNum\":7}";
    private static final URI NOBODY = URI.create("http://127.0.0.1:9");
    private static final String PINNED = "jdk.VirtualThreadPinned";
    private static final int VIRTUAL_SINCE = 21;

    private static FaultFront front() {
        return FaultFront.before(NOBODY, FaultScript.none().always(Fault.json(OK)));
    }

    /** Over real sockets, without a limit of the client's: every call works, and threads and connections end. */
    @Test
    void x6_fiveHundredThreadsShareAClient() {
        JdkHttpTransport patient = JdkHttpTransport.create(Duration.ofMinutes(1));
        try (FaultFront front = front();
                Crowd crowd = new Crowd(
                                front.url(),
                                builder -> builder.rateLimiter(RateLimiter.unlimited())
                                        .transport(patient)
                                        .callTimeout(Duration.ofMinutes(2))
                                        .attemptTimeout(Duration.ofMinutes(1)))
                        .owning(patient)) {
            assertEquals(2_500, crowd.begin(500, 5).join());
            assertEquals(2_500, front.requests());
            assertTrue(front.connections() <= 500, () -> front.connections() + " connections");
        }
    }

    /** The waits are skipped, but counted: 2,000 calls at 200 a second take ten seconds, less the first second's. */
    @Test
    void x6_theLimitHoldsForManyThreads() {
        NoWaiting time = new NoWaiting();
        try (FaultFront front = front();
                Crowd crowd = new Crowd(front.url(), builder -> builder.scheduler(time))) {
            assertEquals(2_000, crowd.begin(100, 20).join());
            assertEquals(2_000, front.requests());
            assertTrue(time.paused().compareTo(Duration.ofSeconds(9)) >= 0, () -> "only " + time.paused());
        }
    }

    /** Where there are virtual threads: ten thousand of them, and none keeps its carrier while it waits for a call. */
    @Test
    void x6_virtualThreadsWaitWithoutTheirCarriers(@TempDir Path directory) throws Exception {
        if (Runtime.version().feature() < VIRTUAL_SINCE) {
            assertThrows(NoSuchMethodException.class, () -> Thread.class.getMethod("ofVirtual"));
            return;
        }
        Path file = directory.resolve("pinned.jfr");
        try (Recording recording = new Recording();
                Crowd crowd = new Crowd(
                        NOBODY,
                        builder -> builder.rateLimiter(RateLimiter.unlimited()).transport(inMemory()))) {
            recording.enable(PINNED).withThreshold(Duration.ofMillis(20));
            recording.start();
            assertEquals(10_000, crowd.begin(virtual(), 10_000, 1).join());
            recording.dump(file);
        }
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            // Other recordings of this process, such as the watch for secrets, have events of other kinds in the file.
            boolean ours = event.getEventType().getName().equals(PINNED)
                    && event.getStackTrace() != null
                    && event.getStackTrace().getFrames().stream()
                            .anyMatch(frame ->
                                    frame.getMethod().getType().getName().startsWith("dev.apiwright.client"));
            assertFalse(ours, event::toString);
        }
    }

    /** Answers a little later, from another thread: ten thousand sockets would be a test of the machine. */
    private static HttpTransport inMemory() {
        return new HttpTransport() {
            @Override
            public CompletableFuture<TransportResponse> send(TransportRequest request) {
                byte[] body = OK.getBytes(StandardCharsets.UTF_8);
                return CompletableFuture.supplyAsync(() -> new TransportResponse(200, Map.of(), body));
            }

            @Override
            public void close() {
                // Holds nothing.
            }
        };
    }

    private static ThreadFactory virtual() throws ReflectiveOperationException {
        Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
        Class<?> type = Class.forName("java.lang.Thread$Builder");
        return (ThreadFactory) type.getMethod("factory").invoke(builder);
    }

    /** A callback that blocks for ever keeps a thread of the client, and nothing else. */
    @Test
    void x9_aCallbackThatBlocksHoldsUpNobody() {
        CountDownLatch end = new CountDownLatch(1);
        try (FaultFront front = front();
                Crowd crowd = new Crowd(front.url(), builder -> builder)) {
            List<CompletableFuture<Long>> blocked = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                blocked.add(crowd.askAsync().thenApply(count -> {
                    await(end);
                    return count;
                }));
            }
            for (int i = 0; i < 50; i++) {
                assertEquals(7, crowd.ask(i % 2 == 0 ? Case.SYNC_LATER : Case.ASYNC_LATER));
            }
            end.countDown();
            blocked.forEach(one -> assertEquals(7, one.join()));
        }
    }

    /** What a callback throws goes to whoever it was chained for, once, and to nobody else. */
    @Test
    void x9_aCallbackThatThrowsIsToldOnce() {
        try (FaultFront front = front();
                Crowd crowd = new Crowd(front.url(), builder -> builder)) {
            AtomicInteger told = new AtomicInteger();
            CompletableFuture<Long> call = crowd.askAsync();
            CompletableFuture<Long> thrown = call.thenApply(count -> {
                throw new IllegalStateException("mine");
            });
            CompletableFuture<Long> counted = thrown.whenComplete((count, failure) -> told.incrementAndGet());
            CompletionException failure = assertThrows(CompletionException.class, counted::join);
            assertEquals("mine", failure.getCause().getMessage());
            assertEquals(7, call.join());
            assertEquals(1, told.get());
            CompletableFuture<Long> error = crowd.askAsync().thenApply(count -> {
                throw new StackOverflowError("mine");
            });
            assertThrows(CompletionException.class, error::join);
            assertEquals(7, crowd.ask(Case.ASYNC_LATER));
        }
    }

    /** Deep in each other, waiting for each other: no thread of the client is one that somebody waits for. */
    @Test
    void x9_callbacksMayCallTheClientAndWait() {
        try (FaultFront front = front();
                Crowd crowd = new Crowd(front.url(), builder -> builder)) {
            List<CompletableFuture<Long>> all = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                all.add(crowd.askAsync()
                        .thenApply(count -> count + crowd.ask(Case.SYNC_LATER))
                        .thenApply(count -> count + crowd.ask(Case.ASYNC_LATER)));
            }
            all.forEach(one -> assertEquals(21, one.join()));
            assertEquals(90, front.requests());
        }
    }

    /** A callback may close the client that called it. */
    @Test
    void x9_aCallbackMayCloseTheClient() {
        try (FaultFront front = front();
                Crowd crowd = new Crowd(front.url(), builder -> builder)) {
            CompletableFuture<Long> closing = crowd.askAsync().thenApply(count -> {
                crowd.chat().close();
                return count;
            });
            assertEquals(7, closing.join());
            assertThrows(CallInterruptedException.class, () -> crowd.ask(Case.SYNC_LATER));
        }
    }

    /** Whatever the end: an answer, an error, a lost connection, a deadline. */
    @Test
    void x10_callbacksNeverRunOnThreadsOfTheHttpClient() {
        CountDownLatch chained = new CountDownLatch(1);
        Set<String> threads = ConcurrentHashMap.newKeySet();
        List<Fault> faults =
                List.of(Fault.json(OK), Fault.error(10010), Fault.reset(), Fault.silence(), Fault.gzipCut());
        FaultScript script = FaultScript.none();
        for (int i = 0; i < faults.size(); i++) {
            script = script.onCall(i + 1, faults.get(i).after(() -> await(chained)));
        }
        script = script.always(Fault.garbage().after(() -> await(chained)));
        try (FaultFront front = FaultFront.before(NOBODY, script);
                Crowd crowd = new Crowd(
                        front.url(), builder -> builder.maxAttempts(1).attemptTimeout(Duration.ofSeconds(3)))) {
            List<CompletableFuture<?>> all = new ArrayList<>();
            for (int i = 0; i < faults.size() + 1; i++) {
                all.add(crowd.askAsync()
                        .handle((count, failure) ->
                                threads.add(Thread.currentThread().getName())));
            }
            chained.countDown();
            all.forEach(CompletableFuture::join);
            assertFalse(threads.isEmpty());
            threads.forEach(name -> assertTrue(name.startsWith("apiwright-worker"), name));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void x12_listsThatAreChangedAfterwardsChangeNoRequest() {
        List<Role> roles = new ArrayList<>(List.of(Role.OWNER));
        List<MemberInfoField> fields = new ArrayList<>(List.of(MemberInfoField.ROLE));
        GetGroupMemberInfoRequest.Builder builder = GetGroupMemberInfoRequest.builder()
                .groupId("hikers")
                .memberRoleFilter(roles)
                .memberInfoFilter(fields);
        GetGroupMemberInfoRequest request = builder.build();
        roles.clear();
        fields.add(null);
        builder.groupId("others").limit(3);
        try (FaultFront front = front();
                Crowd crowd = new Crowd(front.url(), settings -> settings)) {
            crowd.chat().group().getGroupMemberInfo(request);
            assertEquals(
                    "{\"GroupId\":\"hikers\",\"MemberInfoFilter\":[\"Role\"],\"MemberRoleFilter\":[\"Owner\"]}",
                    front.seen().get(0).text());
        }
    }

    /** In a process of its own, because classes are initialised once: many threads at once, by two class loaders. */
    @Test
    void x13_manyThreadsMayUseTheClassesFirst() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertEquals("64 of 64\n", new Fork().run(FirstUse.class));
        }
    }
}
