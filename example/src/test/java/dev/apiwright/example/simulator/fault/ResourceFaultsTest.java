package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Too much, and too little: memory, threads, files. Tests begin with the row's ID in the catalogue of faults. */
class ResourceFaultsTest {
    private static final URI NOBODY = URI.create("http://127.0.0.1:9");
    private static final int CALLS = 6;
    /** The client's limit of 16 MiB, and what sockets hold; packed, it is not reached at all. */
    private static final long MOST = 40 << 20;

    @ParameterizedTest
    @EnumSource(EndlessServer.Kind.class)
    void r1_aBodyWithoutEndIsStoppedAtTheLimit(EndlessServer.Kind kind) throws Exception {
        try (EndlessServer server = new EndlessServer(kind, 200)) {
            String printed = new Fork()
                    .options("-Xmx64m")
                    .run(SmallHeap.class, server.url().toString(), "" + CALLS);
            assertEquals(
                    Collections.nCopies(CALLS, "ProtocolException SMALLER_PAGE"),
                    printed.lines().toList());
            assertEquals(CALLS, server.requests());
            assertTrue(server.mostWritten() < MOST, () -> server.mostWritten() + " bytes were taken");
        }
    }

    /** The page of a broken gateway is no smaller for a smaller page. */
    @Test
    void r1_anErrorPageWithoutEndIsAFailureOfTheServer() throws Exception {
        try (EndlessServer server = new EndlessServer(EndlessServer.Kind.CHUNKED, 502)) {
            String printed = new Fork()
                    .options("-Xmx64m")
                    .run(SmallHeap.class, server.url().toString(), "2");
            assertEquals(
                    List.of("ProtocolException RETRY", "ProtocolException RETRY"),
                    printed.lines().toList());
            assertEquals(6, server.requests());
        }
    }

    /** The answer is within the limit, but what it is decoded to does not fit; smaller answers still do. */
    @Test
    void r2_anAnswerForWhichThereIsNoMemoryIsToldAndTheNextOneIsRead() throws Exception {
        String member = "{\"Member_Account\":\"x\"},";
        String huge = "{\"ActionStatus\":\"OK\",\"ErrorCode\":0,\"MemberList\":[" + member.repeat(600_000)
                + "{\"Member_Account\":\"y\"}]}";
        String small = "{\"ActionStatus\":\"OK\",\"ErrorCode\":0,\"MemberList\":[{\"Member_Account\":\"y\"}]}";
        FaultScript script = FaultScript.none()
                .onCall(1, Fault.json(small))
                .onCall(2, Fault.json(huge))
                .onCall(3, Fault.json(huge))
                .always(Fault.json(small));
        try (FaultFront front = FaultFront.before(NOBODY, script)) {
            String printed = new Fork()
                    .options("-Xmx48m")
                    .run(SmallHeap.class, front.url().toString(), "6");
            assertEquals(
                    List.of(
                            "members: 1",
                            "OutOfMemoryError",
                            "OutOfMemoryError",
                            "members: 1",
                            "members: 1",
                            "members: 1"),
                    printed.lines().toList());
            assertEquals(6, front.requests());
        }
    }

    /** The server closes every connection, so each call needs a new one. */
    @Test
    void r3_withoutFileDescriptorsACallFailsAndWorksAgainWhenThereAreSome(@TempDir Path directory) throws Exception {
        Path file = Files.createFile(directory.resolve("empty"));
        String json = "{\"ActionStatus\":\"OK\",\"ErrorCode\":0,\"MemberNum\":7}";
        Fault answer = Fault.json(json);
        FaultScript script = FaultScript.none().always(Fault.of("close", exchange -> {
            answer.play(exchange);
            exchange.finish();
        }));
        try (FaultFront front = FaultFront.before(NOBODY, script)) {
            String printed = new Fork()
                    .limit("-n 64")
                    .run(FewFiles.class, front.url().toString(), NOBODY.toString(), file.toString());
            String failed = "TransportException NOT_EXECUTED";
            assertEquals(
                    List.of("members: 7", failed, failed, "members: 7", "members: 7"),
                    printed.lines().toList());
            assertEquals(3, front.requests());
        }
    }

    /** As many as {@code -Dapiwright.calls} says. Connections are kept, threads end, and nothing piles up on the heap. */
    @Test
    void r5_manyCallsLeaveThreadsConnectionsAndMemoryAsTheyWere() throws Exception {
        int calls = Integer.getInteger("apiwright.calls", 10_000);
        String json = "{\"ActionStatus\":\"OK\",\"ErrorCode\":0,\"MemberNum\":7}";
        try (FaultFront front = FaultFront.before(NOBODY, FaultScript.none().always(Fault.json(json)));
                ManyCalls client = new ManyCalls(front.url())) {
            client.sync(calls / 10);
            client.async(calls / 10);
            long heap = client.heap();
            client.sync(calls / 2);
            client.async(calls / 2);
            assertEquals(calls / 5 + 2 * (calls / 2), front.requests());
            assertTrue(client.heap() - heap < 4 << 20, () -> "from " + heap + " to " + client.heap() + " bytes");
            // A call runs on one thread at a time, and its callback on another; some are just being given back.
            assertTrue(client.threads() <= 4 * ManyCalls.AT_ONCE, () -> client.threads() + " threads");
            assertTrue(front.connections() <= 4 * ManyCalls.AT_ONCE, () -> front.connections() + " connections");
            assertTrue(front.openConnections() <= ManyCalls.AT_ONCE, () -> front.openConnections() + " are open");
        }
    }
}
