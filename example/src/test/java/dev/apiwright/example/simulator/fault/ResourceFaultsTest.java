package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Too much, and too little: memory, threads, files. Tests begin with the row's ID in the catalogue of faults. */
class ResourceFaultsTest {
    private static final int CALLS = 6;
    /** The client's limit of 16 MiB, and what sockets hold; packed, it is not reached at all. */
    private static final long MOST = 40 << 20;

    @ParameterizedTest
    @EnumSource(EndlessServer.Kind.class)
    void r1_aBodyWithoutEndIsStoppedAtTheLimit(EndlessServer.Kind kind) throws Exception {
        try (EndlessServer server = new EndlessServer(kind, 200)) {
            String printed = new Fork().options("-Xmx64m").run(SmallHeap.class, server.url().toString(), "" + CALLS);
            assertEquals(Collections.nCopies(CALLS, "ProtocolException SMALLER_PAGE"), printed.lines().toList());
            assertEquals(CALLS, server.requests());
            assertTrue(server.mostWritten() < MOST, () -> server.mostWritten() + " bytes were taken");
        }
    }

    /** The page of a broken gateway is no smaller for a smaller page. */
    @Test
    void r1_anErrorPageWithoutEndIsAFailureOfTheServer() throws Exception {
        try (EndlessServer server = new EndlessServer(EndlessServer.Kind.CHUNKED, 502)) {
            String printed = new Fork().options("-Xmx64m").run(SmallHeap.class, server.url().toString(), "2");
            assertEquals(List.of("ProtocolException RETRY", "ProtocolException RETRY"), printed.lines().toList());
            assertEquals(6, server.requests());
        }
    }

    /** The answer is within the limit, but what it is decoded to does not fit; smaller answers still do. */
    @Test
    void r2_anAnswerForWhichThereIsNoMemoryIsToldAndTheNextOneIsRead() throws Exception {
        String member = "{\"Member_Account\":\"x\"},";
        String huge = "{\"ActionStatus\":\"OK\",\"ErrorCode\":0,\"MemberList\":["
                + member.repeat(600_000) + "{\"Member_Account\":\"y\"}]}";
        String small = "{\"ActionStatus\":\"OK\",\"ErrorCode\":0,\"MemberList\":[{\"Member_Account\":\"y\"}]}";
        FaultScript script = FaultScript.none()
                .onCall(1, Fault.json(small))
                .onCall(2, Fault.json(huge))
                .onCall(3, Fault.json(huge))
                .always(Fault.json(small));
        try (FaultFront front = FaultFront.before(java.net.URI.create("http://127.0.0.1:9"), script)) {
            String printed = new Fork().options("-Xmx48m").run(SmallHeap.class, front.url().toString(), "6");
            assertEquals(
                    List.of("members: 1", "OutOfMemoryError", "OutOfMemoryError", "members: 1", "members: 1", "members: 1"),
                    printed.lines().toList());
            assertEquals(6, front.requests());
        }
    }
}
