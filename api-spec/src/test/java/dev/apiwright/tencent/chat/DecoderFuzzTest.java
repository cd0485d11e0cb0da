package dev.apiwright.tencent.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.apiwright.error.DecodeException;
import dev.apiwright.json.Decoded;
import dev.apiwright.json.DuplicateEnvelopeFieldException;
import dev.apiwright.json.EnvelopeValues;
import dev.apiwright.json.JsonReader;
import dev.apiwright.json.JsonWriter;
import dev.apiwright.json.TruncatedJsonException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Any bytes as an answer: a response that says what the text says, or one of the errors of the JSON package. */
class DecoderFuzzTest {
    /** A pointer is quoted up to 512 characters; nothing else of a text is. */
    private static final int LONGEST_MESSAGE = 700;
    /** What a writer puts in the place of half a character: such a text does not come back as it was. */
    private static final String REPLACEMENT = "\uFFFD";

    @FuzzTest
    void anyAnswer(byte[] input) {
        GetGroupMemberInfoResponse response;
        EnvelopeValues envelope;
        try {
            Decoded<GetGroupMemberInfoResponse> decoded =
                    JsonReader.read(input, TencentChatErrors.ENVELOPE, GetGroupMemberInfoResponse::read);
            response = decoded.value();
            envelope = decoded.envelope();
        } catch (DecodeException | TruncatedJsonException | DuplicateEnvelopeFieldException e) {
            assertEquals(1, e.getMessage().lines().count(), e.getMessage());
            assertTrue(e.getMessage().length() <= LONGEST_MESSAGE, e.getMessage());
            return;
        }
        assertEquals(EnvelopeValues.scan(input, TencentChatErrors.ENVELOPE), envelope);
        assertNotNull(response.toString());
        assertSaysTheSame(response, input);
        byte[] written = JsonWriter.write(DecoderFuzzTest::write, response);
        if (!new String(written, StandardCharsets.UTF_8).contains(REPLACEMENT)) {
            assertEquals(response, JsonReader.read(written, GetGroupMemberInfoResponse::read));
        }
    }

    /** Reads the text a second time, without types, and compares the numbers digit by digit. */
    private static void assertSaysTheSame(GetGroupMemberInfoResponse response, byte[] input) {
        Map<String, String> root = JsonReader.read(input, DecoderFuzzTest::fields);
        assertNumber(root.get("MemberNum"), response.memberNum());
        String list = root.get("MemberList");
        List<Map<String, String>> members = list == null
                ? List.of()
                : JsonReader.read(
                        list.getBytes(StandardCharsets.UTF_8), in -> new ArrayList<>(in.list(DecoderFuzzTest::fields)));
        assertEquals(members.size(), response.memberList().size());
        for (int i = 0; i < members.size(); i++) {
            Map<String, String> fields = members.get(i);
            GroupMember member = response.memberList().get(i);
            assertNumber(fields.get("JoinTime"), seconds(member.joinTime()));
            assertNumber(fields.get("MsgSeq"), member.msgSeq());
            assertNumber(zeroIsAbsent(fields.get("LastSendMsgTime")), seconds(member.lastSendMsgTime()));
            String muted = fields.getOrDefault("MuteUntil", fields.get("ShutUpUntil"));
            if (!(fields.containsKey("MuteUntil") && fields.containsKey("ShutUpUntil"))) {
                assertNumber(zeroIsAbsent(muted), seconds(member.muteUntil()));
            }
        }
    }

    private static void assertNumber(String text, Long value) {
        assertEquals(text == null ? null : new BigDecimal(text), value == null ? null : BigDecimal.valueOf(value));
    }

    private static String zeroIsAbsent(String text) {
        return text == null || new BigDecimal(text).signum() == 0 ? null : text;
    }

    private static Long seconds(Instant moment) {
        return moment == null ? null : moment.getEpochSecond();
    }

    /** The fields of an object with the text of each; of a name that stands there twice the last one, as decoders have it. */
    private static Map<String, String> fields(JsonReader in) {
        Map<String, String> fields = new LinkedHashMap<>();
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            fields.put(name, in.rawJson());
        }
        return fields;
    }

    private static void write(JsonWriter out, GetGroupMemberInfoResponse response) {
        out.beginObject();
        out.int64("MemberNum", response.memberNum());
        out.list("MemberList", response.memberList(), DecoderFuzzTest::write);
        out.string("Next", response.next());
        out.endObject();
    }

    private static void write(JsonWriter out, GroupMember member) {
        out.beginObject();
        out.string("Member_Account", member.memberAccount());
        out.openEnum("Role", member.role());
        out.epochSeconds("JoinTime", member.joinTime());
        out.int64("MsgSeq", member.msgSeq());
        out.openEnum("MsgFlag", member.msgFlag());
        out.epochSeconds("LastSendMsgTime", member.lastSendMsgTime());
        out.epochSeconds("MuteUntil", member.muteUntil());
        out.string("NameCard", member.nameCard());
        out.list("AppMemberDefinedData", member.customFields(), DecoderFuzzTest::write);
        out.string("OnlineStatus", member.onlineStatus());
        out.endObject();
    }

    private static void write(JsonWriter out, CustomField field) {
        out.beginObject();
        out.string("Key", field.key());
        out.string("Value", field.value());
        out.endObject();
    }
}
