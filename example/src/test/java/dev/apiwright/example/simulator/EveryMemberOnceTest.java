package dev.apiwright.example.simulator;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.apiwright.paging.ItemIterator;
import dev.apiwright.tencent.chat.GetGroupMemberInfoRequest;
import dev.apiwright.tencent.chat.GroupMember;
import dev.apiwright.tencent.chat.Role;
import dev.apiwright.tencent.chat.TencentChat;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever the group, the page size, the filter and the server's habits: the generated client gives every member once. */
class EveryMemberOnceTest {
    private static final int LARGEST_GROUP = 700;

    @RepeatedTest(40)
    void theGeneratedClientGivesEveryMemberOnce(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        SimulatedGroup group = group(random);
        List<Role> roles = random.nextBoolean() ? List.of() : List.of(Role.OWNER, Role.ADMIN);
        ChatSimulator.Builder settings = ChatSimulator.builder()
                .filterOrder(FilterOrder.values()[random.nextInt(FilterOrder.values().length)])
                .limitRule(LimitRule.values()[random.nextInt(LimitRule.values().length)])
                .maxResponseBytes(8_000 + random.nextInt(40_000));
        try (ChatSimulator simulator = settings.start();
                TencentChat chat = TencentChat.builder()
                        .baseUrl(simulator.url())
                        .credentials(simulator.credentials())
                        .build()) {
            simulator.add(group);
            ItemIterator<GroupMember> members = members(chat, group, roles, 1 + random.nextInt(300));
            List<String> accounts = new ArrayList<>();
            members.forEachRemaining(member -> accounts.add(member.memberAccount()));
            assertAll(
                    () -> assertEquals(expected(group, roles), accounts),
                    () -> assertEquals(0, members.report().repeats()),
                    () -> assertEquals(0, members.report().missing()));
        }
    }

    private static SimulatedGroup group(Random random) {
        GroupType type = random.nextBoolean() ? GroupType.COMMUNITY : GroupType.PUBLIC;
        String id = type == GroupType.COMMUNITY ? "@TGS#_makers" : "hikers";
        return SimulatedGroup.of(id, type, random.nextInt(LARGEST_GROUP), random.nextLong());
    }

    private static ItemIterator<GroupMember> members(
            TencentChat chat, SimulatedGroup group, List<Role> roles, int pageSize) {
        GetGroupMemberInfoRequest.Builder request =
                GetGroupMemberInfoRequest.builder().groupId(group.id());
        if (!roles.isEmpty()) {
            request.memberRoleFilter(roles);
        }
        return chat.group()
                .getGroupMemberInfoPages(request.build())
                .pageSize(pageSize)
                .items()
                .iterator();
    }

    private static List<String> expected(SimulatedGroup group, List<Role> roles) {
        return group.members()
                .filter(member -> roles.isEmpty() || roles.contains(Role.of(member.role())))
                .map(SimulatedMember::account)
                .toList();
    }
}
