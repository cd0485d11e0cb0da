package dev.apiwright.example.canary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.example.simulator.ChatSimulator;
import dev.apiwright.example.simulator.GroupType;
import dev.apiwright.example.simulator.SimulatedGroup;
import dev.apiwright.example.simulator.fault.FaultFront;
import dev.apiwright.example.simulator.fault.FaultScript;
import dev.apiwright.paging.PageIterator;
import dev.apiwright.tencent.chat.GetGroupMemberInfoRequest;
import dev.apiwright.tencent.chat.GetGroupMemberInfoResponse;
import dev.apiwright.tencent.chat.GroupMember;
import dev.apiwright.tencent.chat.TencentChat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** No part of a client that is in use, or of what tests use beside it, tells a secret when it is printed or stored. */
class ObjectsTest {
    private static final String KEY = "canary-8e21f7d6b5c4a390";

    @Test
    void noObjectThatAClientIsMadeOfTellsAKeyOrASignature() {
        try (ChatSimulator simulator = ChatSimulator.builder()
                        .application(1_400_000_001L, "administrator", KEY)
                        .start();
                FaultFront front = FaultFront.before(simulator.url(), FaultScript.none())) {
            simulator.add(SimulatedGroup.of("hikers", GroupType.PUBLIC, 30));
            TencentChat.Builder builder =
                    TencentChat.builder().baseUrl(front.url()).credentials(simulator.credentials());
            try (TencentChat chat = builder.build()) {
                GetGroupMemberInfoRequest request = GetGroupMemberInfoRequest.builder()
                        .groupId("hikers")
                        .limit(10)
                        .build();
                PageIterator<GetGroupMemberInfoResponse, GroupMember> pages =
                        chat.group().getGroupMemberInfoPages(request).pages().iterator();
                assertEquals(10, pages.next().items().size());
                for (Object part : List.of(
                        chat,
                        builder,
                        simulator,
                        simulator.credentials(),
                        front,
                        front.seen(),
                        request,
                        chat.group().getGroupMemberInfoWithDetails(request),
                        pages,
                        pages.checkpoint())) {
                    Optional<String> secret = Secrets.OF_THE_SUITE.in(Told.by(part));
                    assertTrue(secret.isEmpty(), () -> part.getClass() + ": " + secret);
                }
                assertTrue(Told.by(chat).contains("UserSig"), "the walk comes to the signer");
            }
        }
    }
}
