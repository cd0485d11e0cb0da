package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.error.DecodeException;
import dev.apiwright.error.ProtocolException;
import dev.apiwright.tencent.chat.GetGroupMemberInfoResponse;
import dev.apiwright.tencent.chat.GroupMember;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers whose bytes, sizes and depths are not what a decoder likes. Tests begin with the row's ID in the catalogue. */
class TextFaultsTest {
    private static final String PAGE =
            "{\"ActionStatus\":\"OK\",\"ErrorCode\":0,\"MemberNum\":30,\"MemberList\":[{\"Member_Account\":\"a\",\"NameCard\":%s}]}";

    private static Fault bytes(byte[] body) {
        return Fault.body(200, "application/json", body);
    }

    private static String nameCard(Case way, byte[] body) {
        try (Rig rig = Rig.with(way, bytes(body))) {
            GetGroupMemberInfoResponse page = rig.ask();
            assertEquals(1, rig.requests());
            GroupMember member = page.memberList().get(0);
            // Whatever came, it can be written and compared again.
            assertFalse(
                    new String(member.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).isEmpty());
            return member.nameCard();
        }
    }

    private static void isUndecodable(Case way, byte[] body) {
        try (Rig rig = Rig.with(way, bytes(body))) {
            rig.fails(DecodeException.class, 1);
        }
    }

    private static byte[] page(String nameCard) {
        return PAGE.formatted(nameCard).getBytes(StandardCharsets.UTF_8);
    }

    @EveryCase
    void p13_textThatSaysWhatItIsIsRead(Case way) {
        byte[] plain = page("\"é漢😀\"");
        byte[] marked = WireAnswer.join(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, plain);
        assertEquals("é漢😀", nameCard(way, plain));
        assertEquals("é漢😀", nameCard(way, marked));
        assertEquals("\ud83d", nameCard(way, page("\"\\ud83d\"")));
    }

    @EveryCase
    void p13_bytesThatAreNoUtf8AreRefused(Case way) {
        isUndecodable(way, PAGE.formatted("\"漢字\"").getBytes(Charset.forName("GBK")));
        isUndecodable(way, PAGE.formatted("\"\u00ff\u00fe\"").getBytes(StandardCharsets.ISO_8859_1));
        isUndecodable(way, page("\"line\nbreak\""));
        isUndecodable(way, page("\"nul\u0000\""));
    }

    /** It does not look like JSON at all, so it counts as somebody else's answer. */
    @EveryCase
    void p13_anAnswerInUtf16IsTriedAgain(Case way) {
        Fault utf16 = bytes(PAGE.formatted("\"a\"").getBytes(StandardCharsets.UTF_16BE));
        try (Rig rig = Rig.with(way, utf16)) {
            rig.works(2);
        }
        try (Rig rig = Rig.with(way, utf16, utf16, utf16)) {
            rig.fails(ProtocolException.class, 3);
        }
    }

    @EveryCase
    void p14_depthAndLengthHaveTheirLimits(Case way) {
        isUndecodable(way, page("[".repeat(5_000) + "]".repeat(5_000)));
        isUndecodable(way, page("{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000)));
        byte[] unknownField = ("{\"ErrorCode\":0,\"X\":" + "[".repeat(5_000) + "]".repeat(5_000)
                        + ",\"MemberNum\":0,\"MemberList\":[]}")
                .getBytes(StandardCharsets.UTF_8);
        isUndecodable(way, unknownField);
        isUndecodable(
                way,
                ("{\"ErrorCode\":0,\"MemberNum\":" + "9".repeat(2_000) + ",\"MemberList\":[]}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    @EveryCall
    void p14_aTextOf25MegabytesIsRefused(Case way) {
        byte[] large = page("\"" + "a".repeat(25 << 20) + "\"");
        try (Rig rig = Rig.with(way, s -> s.maxResponseBytes(64 << 20), bytes(large))) {
            rig.fails(DecodeException.class, 1);
        }
    }

    @EveryCase
    void p15_whatIsNearlyJsonIsRefused(Case way) {
        for (String value : List.of(
                "NaN",
                "Infinity",
                "-Infinity",
                "\"a\" // comment\n",
                "/* c */ \"a\"",
                "'a'",
                "\"a\",",
                "undefined",
                "+1",
                "01")) {
            isUndecodable(way, page(value));
        }
    }

    @EveryCase
    void p17_orderAndWhiteSpaceChangeNothing(Case way) {
        Fault spaced = Fault.change(text ->
                " ".repeat(1 << 19) + text.replace(",\"", ",\n\t\"").replace("}", "\r\n}") + "\n".repeat(1 << 19));
        try (Rig rig = Rig.with(way, spaced)) {
            rig.works(1);
        }
        Fault reordered = Fault.change(TextFaultsTest::backwards);
        try (Rig rig = Rig.with(way, reordered)) {
            rig.works(1);
        }
    }

    /** The fields of the answer in another order; they are those of the simulator, whose list comes last but for what follows. */
    private static String backwards(String text) {
        int list = text.indexOf("\"MemberList\":");
        int end = text.lastIndexOf(']') + 1;
        String before = text.substring(1, list).replaceAll(",$", "");
        String after = text.substring(end, text.lastIndexOf('}')).replaceAll("^,", "");
        return "{" + (after.isEmpty() ? "" : after + ",") + text.substring(list, end) + "," + before + "}";
    }

    @EveryCase
    void p8_unknownFieldsAreSkipped(Case way) {
        String many =
                IntStream.range(0, 10_000).mapToObj(i -> "\"X" + i + "\":" + i).collect(Collectors.joining(","));
        for (String fields : List.of(
                "\"X\":17",
                "\"X\":null",
                "\"X\":{\"ErrorCode\":10010,\"deep\":[[[{\"MemberNum\":7}]]]}",
                "\"X\":[\"MemberList\",{\"Member_Account\":\"mallory\"}]",
                many)) {
            Fault more = Fault.change(text -> "{" + fields + ","
                    + text.substring(1).replace("{\"Member_Account\"", "{" + fields + ",\"Member_Account\""));
            try (Rig rig = Rig.with(way, more)) {
                rig.works(1);
                assertTrue(rig.front().count("change") > 0);
            }
        }
    }
}
