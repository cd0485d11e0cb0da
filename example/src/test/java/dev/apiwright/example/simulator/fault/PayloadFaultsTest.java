package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.error.ApiException;
import dev.apiwright.error.DecodeException;
import dev.apiwright.error.Outcome;
import dev.apiwright.error.ProtocolException;
import dev.apiwright.example.json.Json;
import dev.apiwright.tencent.chat.GroupMember;
import dev.apiwright.tencent.chat.GroupNotFoundException;
import dev.apiwright.tencent.chat.Role;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Answers whose JSON is not what it should be. Tests begin with the row's ID in the catalogue of faults. */
class PayloadFaultsTest {
    private static final String REST = ",\"MemberNum\":0,\"MemberList\":[]}";

    private static String envelope(String code) {
        return "{\"ActionStatus\":\"OK\",\"ErrorCode\":" + code + REST;
    }

    private static void isProtocolError(Case way, String json) {
        try (Rig rig = Rig.with(way, Fault.json(json))) {
            assertEquals(Outcome.UNKNOWN, rig.fails(ProtocolException.class, 1).outcome(), json);
        }
    }

    private static DecodeException isUndecodable(Case way, String json) {
        try (Rig rig = Rig.with(way, Fault.json(json))) {
            return rig.fails(DecodeException.class, 1);
        }
    }

    @EveryCase
    void p1_aRootThatIsNoObjectIsNamed(Case way) {
        for (String root : List.of("null", "[]", "\"text\"", "17", "true")) {
            assertEquals("", isUndecodable(way, root).pointer(), root);
        }
    }

    @EveryCase
    void p2_anAnswerWithoutACodeIsNone(Case way) {
        isProtocolError(way, "{}");
        isProtocolError(way, "{\"MemberNum\":0,\"MemberList\":[]}");
        isProtocolError(way, "{\"ActionStatus\":\"OK\"" + REST);
        try (Rig rig = Rig.with(way, Fault.json("{\"ErrorCode\":0" + REST))) {
            assertEquals(List.of(), rig.ask().memberList());
            assertEquals(1, rig.requests());
        }
        try (Rig rig = Rig.with(way, Fault.json("{\"ErrorCode\":10010" + REST))) {
            rig.fails(GroupNotFoundException.class, 1);
        }
    }

    @EveryCase
    void p3_aContradictionIsAFailureAndBothSidesAreTold(Case way) {
        try (Rig rig = Rig.with(way, Fault.json(envelope("10010")))) {
            rig.fails(GroupNotFoundException.class, 1);
        }
        try (Rig rig = Rig.with(way, Fault.json(envelope("0").replace("OK", "FAIL")))) {
            ApiException failure = rig.fails(ApiException.class, 1);
            assertEquals(0, failure.code());
            assertTrue(failure.getMessage().contains("FAIL"), failure.getMessage());
        }
    }

    @EveryCase
    void p4_anEnvelopeBehindALongListIsHeeded(Case way) {
        String members = IntStream.range(0, 5_000)
                .mapToObj(i -> "{\"Member_Account\":\"user" + i + "\"}")
                .collect(Collectors.joining(",", "{\"MemberNum\":5000,\"MemberList\":[", "],"));
        try (Rig rig = Rig.with(way, Fault.json(members + "\"ErrorCode\":10010,\"ActionStatus\":\"FAIL\"}"))) {
            rig.fails(GroupNotFoundException.class, 1);
        }
        try (Rig rig = Rig.with(way, Fault.json(members + "\"ErrorCode\":0,\"ActionStatus\":\"OK\"}"))) {
            assertEquals(5_000, rig.ask().memberList().size());
        }
    }

    @EveryCase
    void p5_aCodeThatIsNoIntegerIsNeverTakenForOne(Case way) {
        for (String code : List.of("1.9", "1e4", "true", "{}", "[0]", "99999999999999999999", "\"0\"", "\"10010\"")) {
            assertEquals("/ErrorCode", isUndecodable(way, envelope(code)).pointer(), code);
        }
    }

    @EveryCase
    void p6_integersBeyondTheirRangeDoNotWrap(Case way) {
        String page = "{\"ErrorCode\":0,\"MemberNum\":%s,\"MemberList\":[{\"Member_Account\":\"a\",\"MsgSeq\":%s}]}";
        try (Rig rig = Rig.with(way, Fault.json(page.formatted("1", "9040992949")))) {
            assertEquals(9_040_992_949L, rig.ask().memberList().get(0).msgSeq());
        }
        assertAll(
                () -> assertEquals(
                        "/MemberList/0/MsgSeq",
                        isUndecodable(way, page.formatted("1", "9223372036854775808"))
                                .pointer()),
                () -> assertEquals(
                        "/MemberNum",
                        isUndecodable(way, page.formatted("-9223372036854775809", "1"))
                                .pointer()));
    }

    /** One page, with a member before the spoilt one and one behind it. */
    private static String members(String spoilt) {
        return "{\"ErrorCode\":0,\"MemberNum\":30,\"MemberList\":[{\"Member_Account\":\"a\"}," + spoilt
                + ",{\"Member_Account\":\"c\",\"NameCard\":\"C\"}]}";
    }

    @EveryCase
    void p7_aValueOfAWrongTypeIsNamedByItsPlace(Case way) {
        assertEquals(
                "/MemberList/1/NameCard",
                isUndecodable(way, members("{\"Member_Account\":\"b\",\"NameCard\":{\"first\":[\"B\"]}}"))
                        .pointer());
        assertEquals(
                "/MemberList/1/JoinTime",
                isUndecodable(way, members("{\"Member_Account\":\"b\",\"JoinTime\":[]}"))
                        .pointer());
        assertEquals("/MemberList/1", isUndecodable(way, members("\"b\"")).pointer());
    }

    @EveryCase
    void p9_anUnknownRoleIsKeptAsItCame(Case way) {
        try (Rig rig = Rig.with(way, Fault.json(members("{\"Member_Account\":\"b\",\"Role\":\"Robot \u00fc\"}")))) {
            GroupMember member = rig.ask().memberList().get(1);
            assertEquals("Robot \u00fc", member.role().value());
            assertEquals(Role.Known.UNKNOWN, member.role().known());
        }
    }

    @EveryCase
    void p10_nullIsAbsentWhereThatMayBeAndNowhereElse(Case way) {
        assertEquals("/MemberList/1", isUndecodable(way, members("null")).pointer());
        assertEquals(
                "/MemberList/1/Member_Account",
                isUndecodable(way, members("{\"Member_Account\":null}")).pointer());
        try (Rig rig = Rig.with(way, Fault.json(members("{\"Member_Account\":\"\",\"NameCard\":null}")))) {
            List<GroupMember> members = rig.ask().memberList();
            assertEquals("", members.get(1).memberAccount());
            assertNull(members.get(1).nameCard());
            assertEquals("C", members.get(2).nameCard());
        }
        try (Rig rig = Rig.with(way, Fault.json("{\"ErrorCode\":0,\"MemberNum\":null,\"MemberList\":null}"))) {
            assertEquals(List.of(), rig.ask().memberList());
        }
    }

    @EveryCase
    void p11_anEnvelopeFieldThatStandsTwiceIsRefused(Case way) {
        isProtocolError(way, "{\"ErrorCode\":0,\"ErrorCode\":10002" + REST);
        isProtocolError(way, "{\"ErrorCode\":10002,\"ErrorCode\":0" + REST);
        isProtocolError(way, "{\"ErrorCode\":0,\"ActionStatus\":\"OK\",\"ActionStatus\":\"FAIL\"" + REST);
    }

    @EveryCase
    void p12_nothingMayStandBehindTheAnswer(Case way) {
        isUndecodable(way, envelope("0") + "junk");
        isUndecodable(way, envelope("0") + envelope("0"));
        isUndecodable(way, envelope("0") + "]");
    }

    private static final List<String> TEXTS = List.of(
            "\ud83d\udca1 & <b> \"quoted\" \\ /",
            "a&b#c+d e%20f?g=h;i",
            "\u6f22\u5b57\u2028\u2029\u0000\u001f\t\r\n",
            "&sdkappid=1&identifier=mallory");

    @EveryCall
    void p16_textOfEveryKindArrivesAsItWasGiven(Case way) {
        for (String text : TEXTS) {
            try (UnsafeRig rig = UnsafeRig.with(way, Fault.pass())) {
                rig.fails(ApiException.class, text);
                byte[] sent =
                        rig.front().seen().get(rig.front().seen().size() - 2).body();
                assertEquals(Map.of("GroupId", text), new Json().readObject(sent));
            }
        }
    }

    /** The server checks the signature, which holds the identifier; what is encoded twice or not at all is refused. */
    @Test
    void p16_everyIdentifierIsSignedAndSentRight() {
        for (String text : TEXTS) {
            try (ListingRig rig = ListingRig.namedBy(text.replaceAll("\\p{Cntrl}", ""), 20)) {
                assertEquals(rig.accounts(), rig.list(10));
                assertEquals(2, rig.front().requests());
            }
        }
    }

    @EveryCall
    void p16_halfACharacterIsSentAsTheSignForIt(Case way) {
        try (UnsafeRig rig = UnsafeRig.with(way, Fault.json("{\"ErrorCode\":0,\"MemberNum\":1}"))) {
            assertEquals(1, rig.call("half \ud83d"));
            byte[] sent = rig.front().seen().get(rig.front().seen().size() - 1).body();
            assertEquals(Map.of("GroupId", "half \ufffd"), new Json().readObject(sent));
        }
    }
}
