package dev.apiwright.example.simulator;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What stands in a page: windows by position and by cursor, the three filters, page sizes and the 1 MB rule. */
class PagesTest {
    private static final String MAKERS = "@TGS#_makers";

    private final SimulatedGroup hikers = SimulatedGroup.of("hikers", GroupType.PUBLIC, 450);
    private final SimulatedGroup makers = SimulatedGroup.of(MAKERS, GroupType.COMMUNITY, 250);

    @Test
    void aPageByPositionIsAWindowOfTheGroup() {
        with(settings -> settings, call -> {
            RawCall.Answer answer = call.withBody("{\"GroupId\":\"hikers\",\"Limit\":3,\"Offset\":7}")
                    .send();
            assertAll(
                    () -> assertEquals(accounts(hikers, 7, 10), answer.accounts()),
                    () -> assertEquals(450L, answer.value("MemberNum")),
                    () -> assertFalse(answer.fields().containsKey("Next")));
        });
    }

    @Test
    void theLastPageIsShortAndTheOneAfterItEmpty() {
        with(settings -> settings, call -> {
            assertEquals(
                    accounts(hikers, 440, 450),
                    call.withBody("{\"GroupId\":\"hikers\",\"Limit\":100,\"Offset\":440}")
                            .send()
                            .accounts());
            assertEquals(
                    List.of(),
                    call.withBody("{\"GroupId\":\"hikers\",\"Limit\":100,\"Offset\":99999999999}")
                            .send()
                            .accounts());
        });
    }

    @Test
    void cursorsLeadThroughTheWholeCommunityAndEndEmpty() {
        with(settings -> settings, call -> {
            List<String> seen = new ArrayList<>();
            String next = "";
            do {
                String body = "{\"GroupId\":\"" + MAKERS + "\",\"Limit\":60,\"Next\":\"" + next + "\"}";
                RawCall.Answer page = call.withBody(body).send();
                seen.addAll(page.accounts());
                next = (String) page.value("Next");
                assertEquals(250L, page.value("MemberNum"));
            } while (!next.isEmpty());
            assertEquals(accounts(makers, 0, 250), seen);
        });
    }

    @Test
    void pageSizesAboveTheDocumentedOnesAreCutRefusedOrServed() {
        String many = "{\"GroupId\":\"hikers\",\"Limit\":201}";
        String manyMakers = "{\"GroupId\":\"" + MAKERS + "\",\"Limit\":101,\"Next\":\"\"}";
        String silent = "{\"GroupId\":\"hikers\"}";
        with(settings -> settings.limitRule(LimitRule.CAP), call -> {
            assertEquals(200, call.withBody(many).send().members().size());
            assertEquals(100, call.withBody(manyMakers).send().members().size());
            assertEquals(200, call.withBody(silent).send().members().size());
        });
        with(settings -> settings.limitRule(LimitRule.REFUSE), call -> {
            assertEquals(10004, call.withBody(many).send().code());
            assertEquals(10004, call.withBody(manyMakers).send().code());
            assertEquals(200, call.withBody(silent).send().members().size());
        });
        with(settings -> settings.limitRule(LimitRule.IGNORE), call -> {
            assertEquals(201, call.withBody(many).send().members().size());
            assertEquals(101, call.withBody(manyMakers).send().members().size());
            assertEquals(450, call.withBody(silent).send().members().size());
        });
    }

    @Test
    void chosenFieldsComeAloneAndTheAccountAlways() {
        with(settings -> settings, call -> {
            Map<String, Object> member = call.withBody(
                            "{\"GroupId\":\"hikers\",\"MemberInfoFilter\":[\"JoinTime\",\"NameCard\"]}")
                    .send()
                    .members()
                    .get(1);
            assertEquals(Set.of("Member_Account", "JoinTime", "NameCard"), member.keySet());
        });
    }

    @Test
    void customFieldsComeByKey() {
        SimulatedGroup group = SimulatedGroup.of("club", GroupType.WORK, 1);
        group.change(group.member(0L).account(), member -> member.withCustom(Map.of("Level", "9", "Team", "red")));
        with(settings -> settings, group, call -> {
            assertEquals(List.of(pair("Level", "9"), pair("Team", "red")), custom(call, ""));
            assertEquals(
                    List.of(pair("Team", "red")), custom(call, ",\"AppDefinedDataFilter_GroupMember\":[\"Team\"]"));
            assertEquals(List.of(), custom(call, ",\"MemberInfoFilter\":[\"Role\"]"));
        });
    }

    @Test
    void aRoleFilterAfterTheWindowLeavesShortPagesAndTheTotal() {
        with(settings -> settings.filterOrder(FilterOrder.AFTER_WINDOW), call -> {
            RawCall.Answer answer = call.withBody(roleFilter(0, 50)).send();
            assertAll(
                    () -> assertEquals(450L, answer.value("MemberNum")),
                    () -> assertEquals(accounts(hikers, 0, 50, "Owner", "Admin"), answer.accounts()),
                    () -> assertTrue(answer.accounts().size() < 50));
        });
    }

    @Test
    void aRoleFilterBeforeTheWindowFillsPagesAndKeepsTheTotal() {
        with(settings -> settings.filterOrder(FilterOrder.BEFORE_WINDOW), call -> {
            List<String> all = accounts(hikers, 0, 450, "Owner", "Admin");
            RawCall.Answer answer = call.withBody(roleFilter(1, 3)).send();
            assertAll(
                    () -> assertEquals(450L, answer.value("MemberNum")),
                    () -> assertEquals(all.subList(1, 4), answer.accounts()));
        });
    }

    @Test
    void anAnswerBeyondTheLimitIsRefusedAsAWhole() {
        with(settings -> settings.limitRule(LimitRule.IGNORE).maxResponseBytes(20_000), call -> {
            RawCall.Answer tooLarge =
                    call.withBody("{\"GroupId\":\"hikers\",\"Limit\":450}").send();
            RawCall.Answer small =
                    call.withBody("{\"GroupId\":\"hikers\",\"Limit\":50}").send();
            assertAll(
                    () -> assertEquals(10018, tooLarge.code()),
                    () -> assertFalse(tooLarge.fields().containsKey("MemberList")),
                    () -> assertEquals(50, small.members().size()),
                    () -> assertTrue(small.bytes().length <= 20_000));
        });
    }

    @Test
    void sixThousandMembersWithAllFieldsAreMoreThanOneMegabyte() {
        SimulatedGroup large = SimulatedGroup.of("large", GroupType.MEETING, 6_000);
        with(settings -> settings.limitRule(LimitRule.IGNORE), large, call -> {
            assertEquals(
                    10018,
                    call.withBody("{\"GroupId\":\"large\",\"Limit\":6000}")
                            .send()
                            .code());
            String few = "{\"GroupId\":\"large\",\"Limit\":6000,\"MemberInfoFilter\":[\"Role\"]}";
            assertEquals(6_000, call.withBody(few).send().members().size());
        });
    }

    @Test
    void aGroupThatIsDismissedIsGone() {
        try (ChatSimulator simulator = builder().start()) {
            simulator.add(hikers);
            assertEquals(0, RawCall.to(simulator).send().code());
            simulator.dismiss("hikers");
            assertEquals(10010, RawCall.to(simulator).send().code());
            assertEquals(2, simulator.requests());
        }
    }

    private static Object custom(RawCall call, String filter) {
        Map<String, Object> member = call.withBody("{\"GroupId\":\"club\"" + filter + "}")
                .send()
                .members()
                .get(0);
        return member.getOrDefault("AppMemberDefinedData", List.of());
    }

    private static Map<String, String> pair(String key, String value) {
        return Map.of("Key", key, "Value", value);
    }

    private static String roleFilter(int offset, int limit) {
        return "{\"GroupId\":\"hikers\",\"MemberRoleFilter\":[\"Owner\",\"Admin\"],\"Offset\":" + offset + ",\"Limit\":"
                + limit + "}";
    }

    private static List<String> accounts(SimulatedGroup group, int from, int to, String... roles) {
        return group.members()
                .skip(from)
                .limit(to - from)
                .filter(member -> roles.length == 0 || List.of(roles).contains(member.role()))
                .map(SimulatedMember::account)
                .toList();
    }

    private static ChatSimulator.Builder builder() {
        return ChatSimulator.builder().application(RawCall.APP, RawCall.ADMIN, RawCall.KEY);
    }

    private void with(UnaryOperator<ChatSimulator.Builder> settings, Consumer<RawCall> test) {
        with(settings, hikers, test);
    }

    private void with(UnaryOperator<ChatSimulator.Builder> settings, SimulatedGroup group, Consumer<RawCall> test) {
        try (ChatSimulator simulator = settings.apply(builder()).start()) {
            simulator.add(group);
            simulator.add(makers);
            test.accept(RawCall.to(simulator));
        }
    }
}
