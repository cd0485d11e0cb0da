package dev.apiwright.tencent.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.apiwright.error.DecodeException;
import dev.apiwright.json.ByParser;
import dev.apiwright.json.Decoded;
import dev.apiwright.json.DuplicateEnvelopeFieldException;
import dev.apiwright.json.JsonReader;
import dev.apiwright.json.TruncatedJsonException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers read straight from their bytes: the same response, or the same error, as from the parser. */
class PlainAnswersTest {
    private static final String COMPACT = "{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0,\"MemberNum\":3,"
            + "\"MemberList\":[{\"Member_Account\":\"leckie\",\"Role\":\"Owner\",\"JoinTime\":1425976500,\"MsgSeq\":1233,"
            + "\"MsgFlag\":\"AcceptAndNotify\",\"LastSendMsgTime\":1425976500,\"MuteUntil\":0,\"NameCard\":\"Ann\","
            + "\"AppMemberDefinedData\":[{\"Key\":\"Level\",\"Value\":\"12\"},{\"Key\":\"Team\",\"Value\":\"{\\\"a\\\":1}\"}]},"
            + "{\"NameCard\":\"李雷\",\"Role\":\"Member \",\"New\":{\"x\":[1.5,{}]},\"Member_Account\":\"\\u674e\\/2\","
            + "\"ShutUpUntil\":1431069882,\"OnlineStatus\":\"Online\",\"AppMemberDefinedData\":[]},"
            + "{\"Member_Account\":\"x\",\"Role\":null,\"MsgFlag\":\"New\"}],\"Next\":\"144115200000000100\"}";

    private static final String SPACED = COMPACT.replace(",\"", ",\n    \"").replace("\":", "\" : ") + "\n";

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void assertReadAlike(byte[] text) {
        assertEquals(
                outcome(() -> ByParser.read(text, TencentChatErrors.ENVELOPE, GetGroupMemberInfoResponse::read)),
                outcome(() -> JsonReader.read(text, TencentChatErrors.ENVELOPE, GetGroupMemberInfoResponse::read)),
                () -> new String(text, StandardCharsets.ISO_8859_1));
    }

    private static String outcome(Supplier<Decoded<GetGroupMemberInfoResponse>> read) {
        try {
            return read.get().toString();
        } catch (DecodeException | TruncatedJsonException | DuplicateEnvelopeFieldException e) {
            return e.toString();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {COMPACT, "\uFEFF" + COMPACT})
    void whatTheServiceSendsNeedsNoParser(String text) {
        for (String page : new String[] {text, SPACED}) {
            GetGroupMemberInfoResponse response = ByParser.withoutParser(
                            utf8(page), TencentChatErrors.ENVELOPE, GetGroupMemberInfoResponse::read)
                    .value();
            assertEquals(3, response.memberList().size());
            assertReadAlike(utf8(page));
        }
    }

    @Test
    void everyCutIsReadAlike() {
        for (String page : new String[] {COMPACT, SPACED}) {
            byte[] whole = utf8(page);
            for (int length = 0; length < whole.length; length++) {
                assertReadAlike(Arrays.copyOf(whole, length));
            }
        }
    }

    @Test
    void everyDamagedByteIsReadAlike() {
        byte[] usual = utf8("\"\\{}[],: \n019-.eEtn\u0000\u007F");
        for (String page : new String[] {COMPACT, SPACED}) {
            byte[] whole = utf8(page);
            for (int at = 0; at < whole.length; at++) {
                for (byte other : usual) {
                    byte[] damaged = whole.clone();
                    damaged[at] = other;
                    assertReadAlike(damaged);
                }
            }
        }
    }

    @Test
    void piecesPutElsewhereAreReadAlike() {
        Random random = new Random(20_261_123);
        for (int round = 0; round < 20_000; round++) {
            byte[] text = utf8(random.nextBoolean() ? COMPACT : SPACED);
            for (int i = random.nextInt(3); i >= 0; i--) {
                int from = random.nextInt(text.length);
                int length = random.nextInt(Math.min(40, text.length - from));
                byte[] piece = Arrays.copyOfRange(text, from, from + length);
                int at = random.nextInt(text.length - length);
                System.arraycopy(piece, 0, text, at, length);
            }
            text[random.nextInt(text.length)] = (byte) random.nextInt(256);
            assertReadAlike(text);
        }
    }
}
