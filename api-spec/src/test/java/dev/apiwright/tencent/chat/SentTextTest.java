package dev.apiwright.tencent.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How texts of any kind go over the wire: in the body as JSON, and the caller's identifier in the query. */
class SentTextTest {
    private static final String EMPTY = "{\"ActionStatus\":\"OK\",\"ErrorCode\":0,\"MemberNum\":0,\"MemberList\":[]}";
    private static final String COMMUNITY = "@TGS#_x";

    /** A text, and what stands between the quotes of its JSON. */
    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("", ""),
                arguments(" ", " "),
                arguments("\u6d4b\u8bd5", "\u6d4b\u8bd5"),
                // All that is outside of ASCII goes as UTF-8, four bytes and invisible characters included.
                arguments("\ud83d\ude00\ud83d\udc68\u200d\ud83d\udc69", "\ud83d\ude00\ud83d\udc68\u200d\ud83d\udc69"),
                arguments("\udbff\udfff\uffff\ufffe", "\udbff\udfff\uffff\ufffe"),
                arguments("\ufeff\ufffd", "\ufeff\ufffd"),
                arguments("e\u0301\u202eabc\u05d0", "e\u0301\u202eabc\u05d0"),
                arguments("\u0080\u009f\u0085\u2028\u2029", "\u0080\u009f\u0085\u2028\u2029"),
                arguments("\u4e2d".repeat(10_000), "\u4e2d".repeat(10_000)),
                // JSON asks for these to be escaped, and for nothing else.
                arguments("a\"b\\c", "a\\\"b\\\\c"),
                arguments("\t\n\r\b\f", "\\t\\n\\r\\b\\f"),
                arguments("\u0000\u001f\u007f", "\\u0000\\u001F\u007f"),
                arguments("</script>", "</script>"),
                arguments("<>&'=/", "<>&'=/"),
                arguments("\\u0041", "\\\\u0041"),
                // Half a character has no UTF-8; only that half is replaced.
                arguments("a\ud83db", "a\ufffdb"),
                arguments("\ude00a", "\ufffda"),
                arguments("\ude00\ud83d", "\ufffd\ufffd"),
                arguments("\ud83d\ud83d\ude00", "\ufffd\ud83d\ude00"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextInTheBody(String text, String json) {
        GetGroupMemberInfoRequest request = GetGroupMemberInfoRequest.builder()
                .groupId(COMMUNITY + text)
                .customFieldFilter(text, "b")
                .next(text)
                .build();
        assertEquals(
                "{\"GroupId\":\"" + COMMUNITY + json + "\",\"AppDefinedDataFilter_GroupMember\":[\"" + json
                        + "\",\"b\"],\"Next\":\"" + json + "\"}",
                sent("administrator", request).body());
    }

    /** The halves are in different texts, and so no character. */
    @ParameterizedTest
    @ValueSource(strings = "\ud83d\ude00")
    void halvesOfTwoTextsAreNotJoined(String emoji) {
        GetGroupMemberInfoRequest request = GetGroupMemberInfoRequest.builder()
                .groupId("g")
                .customFieldFilter(emoji.substring(0, 1), emoji.substring(1))
                .build();
        assertEquals(
                "{\"GroupId\":\"g\",\"AppDefinedDataFilter_GroupMember\":[\"\ufffd\",\"\ufffd\"]}",
                sent("administrator", request).body());
    }

    /** An identifier, and its text in the query. */
    static Stream<Arguments> identifiers() {
        return Stream.of(
                arguments("administrator", "administrator"),
                arguments("a+b&c=d#e", "a%2Bb%26c%3Dd%23e"),
                arguments("a%20f/g?h", "a%2520f%2Fg%3Fh"),
                arguments("a b", "a%20b"),
                arguments("+", "%2B"),
                arguments("%41", "%2541"),
                arguments("\u7ba1\u7406\u5458", "%E7%AE%A1%E7%90%86%E5%91%98"),
                arguments("\u00e9", "%C3%A9"),
                arguments("\ud83d\ude00", "%F0%9F%98%80"),
                arguments("@RBT#001", "%40RBT%23001"),
                arguments("x&usersig=y&random=1", "x%26usersig%3Dy%26random%3D1"),
                arguments("a;b:c,d!e'f(g)", "a%3Bb%3Ac%2Cd%21e%27f%28g%29"),
                arguments("h~i-j_k.l", "h~i-j_k.l"),
                arguments("\"<>[]{}|\\^`", "%22%3C%3E%5B%5D%7B%7D%7C%5C%5E%60"),
                arguments("x".repeat(33), "x".repeat(33)));
    }

    @ParameterizedTest
    @MethodSource("identifiers")
    void r7_theIdentifierIsEncodedOnce(String identifier, String encoded) {
        GetGroupMemberInfoRequest request =
                GetGroupMemberInfoRequest.builder().groupId("g").build();
        List<String> parameters = List.of(sent(identifier, request).query().split("&", -1));
        assertEquals(
                List.of("sdkappid", "identifier", "usersig", "random", "contenttype"),
                parameters.stream().map(text -> text.split("=", -1)[0]).toList());
        assertEquals("identifier=" + encoded, parameters.get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\r\nX: y", "a\u0000"})
    void r7_anIdentifierThatNobodyHasIsRefused(String identifier) {
        assertThrows(IllegalArgumentException.class, () -> {
            try (Service service = Service.answering(EMPTY)) {
                service.client(identifier);
            }
        });
    }

    private static Service.Received sent(String identifier, GetGroupMemberInfoRequest request) {
        try (Service service = Service.answering(EMPTY);
                TencentChat chat = service.client(identifier)) {
            chat.group().getGroupMemberInfo(request);
            return service.received().get(0);
        }
    }
}
