package dev.apiwright.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.apiwright.error.DecodeException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that a server, or somebody in between, should not have sent. */
class HostileJsonTest {
    private static final String WHOLE = "\uFEFF {\"a\":[1,-2.5e-3,true,false,null,\"x\\u0041\\n😀é\"],"
            + "\"b\":{\"c\":{},\"d\":[]},\"e\":-0.0E+10 } ";

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void skipAll(byte[] text) {
        JsonReader.read(text, in -> {
            in.skip();
            return "";
        });
    }

    @Test
    void everyCutIsSeenAsACutAndNeverAsWrongText() {
        byte[] whole = utf8(WHOLE);
        skipAll(whole);
        int end = WHOLE.stripTrailing().getBytes(StandardCharsets.UTF_8).length;
        for (int length = 0; length < end; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(TruncatedJsonException.class, () -> skipAll(cut), "cut after " + length + " bytes");
            assertThrows(
                    TruncatedJsonException.class,
                    () -> JsonReader.read(cut, in -> in.map(JsonReader::rawJson)),
                    "read by values, cut after " + length + " bytes");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":nul]",
                "{\"a\":tx}",
                "{\"a\":01}",
                "{a:1}",
                "{'a':1}",
                "[1,]",
                "[,1]",
                "{\"a\":1,}",
                "{\"a\" 1}",
                "[NaN]",
                "[Infinity]",
                "[-Infinity]",
                "[+1]",
                "[.5]",
                "[1.]",
                "[0x1]",
                "[1 2]",
                "[1]//c",
                "/*c*/[1]",
                "[\"a\tb\"]",
                "[\"\\x\"]",
                "[\"\\u12G4\"]",
                "]",
                "}",
                "[1}",
                "{\"a\"}",
                "#",
                "<html>",
                "[tru]",
                "[truee]",
                "[1] x",
                "{\"a\":1]"
            })
    void wrongTextIsRefusedAndNotTakenForACut(String text) {
        assertThrows(DecodeException.class, () -> skipAll(utf8(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}{}", "{} {}", "{}]", "{},", "{}null", "{}\u0000"})
    void nothingMayFollowTheRoot(String text) {
        assertThrows(DecodeException.class, () -> skipAll(utf8(text)));
        skipAll(utf8("{} \r\n\t"));
    }

    @Test
    void onlyUtf8IsRead() {
        String text = "{\"a\":\"群成员\"}";
        for (String charset : new String[] {"GBK", "UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32BE"}) {
            byte[] bytes = text.getBytes(Charset.forName(charset));
            assertThrows(DecodeException.class, () -> skipAll(bytes), charset);
        }
        for (int[] bad : new int[][] {
            {0xFF},
            {0x80},
            {0xC0, 0x80},
            {0xC1, 0xA2},
            {0xE0, 0x80, 0x80},
            {0xED, 0xA0, 0x80},
            {0xF4, 0x90, 0x80, 0x80},
            {0xF5, 0x80, 0x80, 0x80},
            {0xC3, 'x'}
        }) {
            byte[] quoted = new byte[bad.length + 2];
            quoted[0] = '"';
            quoted[bad.length + 1] = '"';
            for (int i = 0; i < bad.length; i++) {
                quoted[i + 1] = (byte) bad[i];
            }
            assertThrows(DecodeException.class, () -> skipAll(quoted), Arrays.toString(bad));
        }
    }

    @Test
    void aLoneSurrogateIsLetThroughAndCanBeWrittenAgain() {
        String text = JsonReader.read(utf8("\"x\\ud800y\""), JsonReader::string);
        byte[] written = JsonWriter.write(JsonWriter::string, text);
        assertEquals("\"x\uFFFDy\"", new String(written, StandardCharsets.UTF_8));
    }

    @Test
    void depthIsLimitedWithoutAStackOverflow() {
        skipAll(utf8("[".repeat(200) + "]".repeat(200)));
        for (int depth : new int[] {201, 5_000, 1_000_000}) {
            byte[] deep = utf8("[".repeat(depth) + "]".repeat(depth));
            assertThrows(DecodeException.class, () -> skipAll(deep));
        }
        byte[] inside = utf8("{\"unknown\":" + "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_001));
        assertThrows(DecodeException.class, () -> skipAll(inside));
    }

    @Test
    void numbersAndStringsAndNamesAreLimited() {
        byte[] digits = utf8("[" + "9".repeat(2_000) + "]");
        assertThrows(DecodeException.class, () -> JsonReader.read(digits, in -> in.list(JsonReader::decimal)));
        byte[] text = utf8("\"" + "x".repeat(25_000_000) + "\"");
        assertThrows(DecodeException.class, () -> JsonReader.read(text, JsonReader::string));
        byte[] name = utf8("{\"" + "n".repeat(100_000) + "\":1}");
        assertThrows(DecodeException.class, () -> skipAll(name));
        assertEquals(
                1_000_000,
                JsonReader.read(utf8("\"" + "x".repeat(1_000_000) + "\""), JsonReader::string)
                        .length());
    }

    @Test
    void tenThousandUnknownFieldsAreSkipped() {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < 10_000; i++) {
            text.append("\"unknown").append(i).append("\":{\"x\":[").append(i).append("]},");
        }
        byte[] bytes = utf8(text.append("\"last\":1}").toString());
        skipAll(bytes);
    }

    @Test
    void aMegabyteOfWhiteSpaceChangesNothing() {
        String space = " \n".repeat(500_000);
        String spaced = space + "[" + space + "1" + space + "," + space + "2" + space + "]" + space;
        assertEquals(
                2,
                JsonReader.read(utf8(spaced), in -> in.list(JsonReader::int64)).size());
    }

    @Test
    void errorsNeverQuoteTheText() {
        for (String text :
                new String[] {"{\"a\":hunter2}", "{\"a\":\"hunter2\" hunter2", "[\"hunter2\",\"\\hunter2\"]"}) {
            DecodeException problem = assertThrows(DecodeException.class, () -> skipAll(utf8(text)));
            StringWriter all = new StringWriter();
            problem.printStackTrace(new PrintWriter(all));
            assertFalse(all.toString().contains("hunter2"), all.toString());
            assertNull(problem.getCause());
        }
    }

    /** Whatever the bytes are, there is a value, a refusal or a cut, and nothing else. */
    @Test
    void damagedTextNeverEndsInAnythingElse() {
        Random random = new Random(20_261_123);
        byte[] whole = utf8(WHOLE.strip());
        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = whole.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            byte[] text = Arrays.copyOf(damaged, 1 + random.nextInt(damaged.length));
            try {
                JsonReader.read(text, in -> in.map(JsonReader::rawJson));
            } catch (DecodeException | TruncatedJsonException e) {
                assertFalse(e.getMessage().isEmpty());
            }
        }
    }
}
