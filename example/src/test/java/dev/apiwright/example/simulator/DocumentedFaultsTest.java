package dev.apiwright.example.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.error.ProtocolException;
import dev.apiwright.error.TransportException;
import dev.apiwright.example.simulator.fault.Fault;
import dev.apiwright.example.simulator.fault.FaultScript;
import dev.apiwright.tencent.chat.GetGroupMemberInfoRequest;
import dev.apiwright.tencent.chat.GroupMember;
import dev.apiwright.tencent.chat.TencentChat;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The examples of {@code docs/testing.md}, word for word; {@link TestingDocumentTest} compares. */
@ExtendWith(FaultyChatExtension.class)
class DocumentedFaultsTest {
    /** Stands for the program under test. */
    private static List<String> memberList(TencentChat chat) {
        var request = GetGroupMemberInfoRequest.builder().groupId("hikers").build();
        return chat.group().getGroupMemberInfoPages(request).pageSize(100).stream()
                .map(GroupMember::memberAccount)
                .toList();
    }

    @Test
    void nobodyIsLostWhenEveryFifthCallFails(FaultyChat service) {
        service.add(SimulatedGroup.of("hikers", GroupType.PUBLIC, 1_000));
        service.play(FaultScript.seeded(7, 0.2));
        try (TencentChat chat = service.client().build()) {
            assertEquals(1_000, memberList(chat).size());
        }
        assertTrue(service.host().requests() > 10);
    }

    @Test
    void aCloseableWorksWithoutJUnit() {
        try (FaultyChat service = FaultyChat.start();
                TencentChat chat = service.client().build()) {
            service.add(SimulatedGroup.of("hikers", GroupType.PUBLIC, 250));
            service.play(FaultScript.none().onCall(2, Fault.halfBody()));
            assertEquals(250, memberList(chat).size());
            assertEquals(4, service.host().requests());
            assertEquals(1, service.host().count("halfBody"));
        }
    }

    @Test
    void theBackupTakesOver(FaultyChat service) {
        service.add(SimulatedGroup.of("hikers", GroupType.PUBLIC, 250));
        try (TencentChat chat = service.client().build()) {
            service.host().goDown();
            assertEquals(250, memberList(chat).size());
            assertEquals(3, service.backup().requests());
            service.backup().goDown();
            assertThrows(TransportException.class, () -> memberList(chat));
            service.host().comeBack();
            assertEquals(250, memberList(chat).size());
        }
    }

    @Test
    void throttlingPasses(FaultyChat service) {
        service.add(SimulatedGroup.of("hikers", GroupType.PUBLIC, 250));
        AtomicBoolean busy = new AtomicBoolean(true);
        service.play(FaultScript.none()
                .onCall(2, Fault.pass().after(() -> busy.set(false)))
                .during(busy::get, Fault.error(60007)));
        try (TencentChat chat = service.client().build()) {
            assertEquals(250, memberList(chat).size());
        }
        assertEquals(1, service.host().count("error60007"));
    }

    @Test
    void aGroupMayChangeWhileItIsRead(FaultyChat service) {
        SimulatedGroup hikers = SimulatedGroup.of("hikers", GroupType.PUBLIC, 250);
        service.add(hikers);
        service.play(FaultScript.none().onCall(2, Fault.pass().after(hikers::joinAtFront)));
        try (TencentChat chat = service.client().build()) {
            List<String> members = memberList(chat);
            assertEquals(250, members.stream().distinct().count());
        }
    }

    @Test
    void signaturesAreRenewed(FaultyChat service) {
        service.add(SimulatedGroup.of("hikers", GroupType.PUBLIC, 10));
        try (TencentChat chat = service.client().build()) {
            memberList(chat);
            service.clock().move(Duration.ofDays(365));
            assertEquals(10, memberList(chat).size());
        }
        long signatures = service.host().seen().stream()
                .map(request -> request.parameter("usersig"))
                .distinct()
                .count();
        assertEquals(2, signatures);
    }

    @Test
    void aStatusOfYourOwn(FaultyChat service) {
        Fault teapot = Fault.of("teapot", exchange -> {
            exchange.write("HTTP/1.1 418 -\r\nContent-Length: 0\r\n\r\n".getBytes());
        });
        service.play(FaultScript.none().always(teapot));
        try (TencentChat chat = service.client().build()) {
            assertEquals(
                    418,
                    assertThrows(ProtocolException.class, () -> memberList(chat))
                            .status());
        }
    }
}
