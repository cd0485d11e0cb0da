package dev.apiwright.json;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.apiwright.error.DecodeException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain text is read as the parser reads it: the same values, or the same error at the same place. */
class PlainTextTest {
    private static final Envelope ENVELOPE = Envelope.builder()
            .code("Code", 0)
            .status("Status", "OK")
            .message("Info")
            .ignore("Display")
            .build();

    private static final List<String> TEXTS = List.of(
            "{\"Status\":\"OK\",\"Info\":\"\",\"Code\":0,\"list\":[{\"Member_Account\":\"user0000001\",\"a\":1600000000},"
                    + "{\"Member_Account\":\"user0000002\",\"a\":0,\"name\":\"李雷 \\\"x\\\" \\u4f60\\ud83c\\udfd4 Zoë\"}]}",
            "\uFEFF{\n  \"list\" : [ 1 , -2.5 , true , false , null , \"x\\n😀é\" , \"\" ] ,\r\n\t\"name\":{\"c\":{},\"d\":[]}\n}\n",
            "[\"12\",\"-7\",\"1.5\",\"x\",12,-7,1.50,0,-0,1e3,12345678901234567890,4294967296,\"\\/\\b\\f\"]",
            "{\"a\":[[[[{\"a\":[{}]}]]],\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"],\"\":1,\"é\":2,\"quo\\\"te\":3,\"a\":null}",
            "[0.5,-0.0,-0,00,1.,.5,9223372036854775807,999999999999999999,1000000000000000000]",
            "{\"Code\":\"x\",\"Display\":{\"Code\":1},\"Code\":2}",
            "\"a root of its own\"",
            " 17 ");

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What generated decoders do: objects field by field, lists, everything else by its type. A plan says what where. */
    private static void assertReadAlike(byte[] text, byte[] plan) {
        assertEquals(
                outcome(() -> new ParserReader(text, ENVELOPE).whole(in -> leaves(in, plan))),
                outcome(() -> JsonReader.read(text, ENVELOPE, in -> leaves(in, plan))),
                () -> "plan " + new String(plan, StandardCharsets.ISO_8859_1) + " of " + Arrays.toString(text));
    }

    private static String leaves(JsonReader in, byte[] plan) {
        return Reads.of(in, plan, false).leaves().toString();
    }

    private static String outcome(Supplier<Decoded<String>> read) {
        try {
            return read.get().toString();
        } catch (DecodeException | TruncatedJsonException | DuplicateEnvelopeFieldException e) {
            return e.toString();
        }
    }

    /** Fails when the text is not plain. */
    private static <T> T plain(String text, JsonDecoder<T> decoder) {
        return new PlainReader(utf8(text), ENVELOPE).whole(decoder).value();
    }

    @Test
    void everyCutIsReadAlike() {
        Random random = new Random(1);
        for (String text : TEXTS) {
            byte[] whole = utf8(text);
            for (int length = 0; length <= whole.length; length++) {
                byte[] cut = Arrays.copyOf(whole, length);
                for (String plan : List.of("r", "or", "fr", "osork", "fsfrk")) {
                    assertReadAlike(cut, utf8(plan));
                }
                for (int i = 0; i < 5; i++) {
                    assertReadAlike(cut, bytes(random, 30));
                }
            }
        }
    }

    @Test
    void damagedTextIsReadAlike() {
        Random random = new Random(20_261_123);
        for (int round = 0; round < 60_000; round++) {
            byte[] text = damaged(random, utf8(TEXTS.get(random.nextInt(TEXTS.size()))));
            assertReadAlike(text, utf8("okakfakf".substring(random.nextInt(7))));
            assertReadAlike(text, bytes(random, 12));
            assertReadAlike(text, bytes(random, 60));
        }
    }

    private static byte[] bytes(Random random, int most) {
        byte[] bytes = new byte[1 + random.nextInt(most)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Some bytes changed, taken out, doubled, or put in; then perhaps cut. */
    private static byte[] damaged(Random random, byte[] whole) {
        byte[] text = whole;
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(text.length);
            int end = at + random.nextInt(Math.min(12, text.length - at) + 1);
            String usual = "\"\\{}[],: \n0123456789-.eEtrufalsn\u0000\u0080";
            byte[] piece = switch (random.nextInt(4)) {
                case 0 -> Arrays.copyOfRange(text, at, end);
                case 1 -> new byte[0];
                case 2 -> new byte[] {(byte) random.nextInt(256)};
                default -> new byte[] {(byte) usual.charAt(random.nextInt(usual.length()))};
            };
            int from = random.nextBoolean() ? at : end;
            text = ByteBuffer.allocate(at + piece.length + text.length - from)
                    .put(text, 0, at)
                    .put(piece)
                    .put(text, from, text.length - from)
                    .array();
            if (text.length == 0) {
                return text;
            }
        }
        return random.nextInt(3) == 0 ? Arrays.copyOf(text, random.nextInt(text.length + 1)) : text;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Code\":0,\"list\":[{\"a\":\"x\",\"n\":17,\"t\":true,\"z\":null}],\"new\":{\"x\":[1,{\"y\":-2.5}]}}",
                "{ \"Code\" : 0 ,\r\n\t\"list\" : [ {\n\"a\" : \"x\" } ]\n}\n",
                "{\"list\":[{\"a\":\"李雷\"},{\"a\":\"\uD83C\uDFD4 Zoë\"}],\"Code\":0}",
                "{\"list\":[{\"a\":\"{\\\"k\\\":1}\\n\\u4f60\\\\ \\/\"}],\"Code\":0}",
                "\uFEFF{}",
            })
    void whatServersSendIsPlain(String text) {
        for (String plan : List.of("or", "fr")) {
            assertDoesNotThrow(() -> plain(text, in -> leaves(in, utf8(plan))));
        }
    }

    /** Whatever the place of a text in memory is: the last bytes are not whole words. */
    @Test
    void namesAndStringsOfAnyLengthAreReadUpToTheEnd() {
        for (int length = 0; length < 40; length++) {
            String name = "n".repeat(length);
            JsonName known = JsonName.of(name);
            JsonName longer = JsonName.of(name + "x");
            for (String tail : new String[] {"}", " }", ",\"other\":\"01234567890123456789\"}"}) {
                String value = plain("{\"" + name + "\":\"" + name + "\"" + tail, in -> {
                    String read = null;
                    in.beginObject();
                    while (in.moreFields()) {
                        assertFalse(in.isNext(longer));
                        if (in.isNext(known)) {
                            read = in.string();
                        }
                    }
                    return read;
                });
                assertEquals(name, value);
            }
        }
    }

    /** Eight digits are read at a time where there are as many. */
    @Test
    void integersOfAnyLengthAreReadUpToTheEnd() {
        Random random = new Random(8);
        for (int round = 0; round < 10_000; round++) {
            long value = random.nextLong() >>> 5 + random.nextInt(59);
            long number = random.nextBoolean() ? value : -value - 1;
            assertEquals(List.of(number), plain("[" + number + "]", in -> in.list(JsonReader::int64)));
        }
    }

    @Test
    void anyByteAmongDigitsIsReadAlike() {
        for (int place = 0; place < 10; place++) {
            for (int other = 0; other < 256; other++) {
                byte[] text = utf8("[1234567890]      ");
                text[1 + place] = (byte) other;
                assertReadAlike(text, utf8("al"));
            }
        }
    }

    @Test
    void whiteSpaceOfAnyKindAndLengthIsPlain() {
        Random random = new Random(9);
        for (int round = 0; round < 2_000; round++) {
            String inner =
                    "{" + space(random) + "\"a\"" + space(random) + ":" + space(random) + "1" + space(random) + "}";
            String text =
                    space(random) + "[" + space(random) + inner + space(random) + "," + space(random) + inner + "]";
            assertEquals(List.of(inner, inner), plain(text + space(random), in -> in.list(JsonReader::rawJson)));
            assertReadAlike(utf8(text), utf8("aok"));
        }
    }

    private static String space(Random random) {
        StringBuilder space = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            space.append("\t\n\r".charAt(random.nextInt(3))).append(" ".repeat(random.nextInt(20)));
        }
        return random.nextBoolean() ? " " : space.toString();
    }

    /** In names the parser refuses what it takes in values. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\ud800",
                "x\\udc00",
                "\\ude00\\ud83d",
                "a\\ud800\\ud83d\\ude00",
                "\\ud83d\\ude00",
                "q\\\"\\u4f60"
            })
    void namesWithEscapesAreReadAlike(String name) {
        for (String plan : List.of("ol", "fl", "ml", "k", "r", "ok", "or", "omk", "ool", "ffl")) {
            assertReadAlike(utf8("{\"" + name + "\":1}"), utf8(plan));
            assertReadAlike(utf8("{\"a\":{\"" + name + "\":1}}"), utf8(plan));
        }
    }

    @Test
    void aNameIsTooLongAlsoWhenItIsKnown() {
        String name = "n".repeat(Json.MAX_NAME_LENGTH + 1);
        JsonName known = JsonName.of(name);
        assertThrows(
                DecodeException.class,
                () -> JsonReader.read(utf8("{\"" + name + "\":1}"), in -> {
                    in.beginObject();
                    return in.moreFields() && in.isNext(known);
                }));
    }

    @Test
    void fieldsAreFoundInAnyOrder() {
        List<String> names = List.of(
                "Key", "Kez", "Value", "Member_Account", "Member_Accounu", "AppMemberDefinedData", "x\"y", "é", "");
        List<JsonName> known = names.stream().map(JsonName::of).toList();
        Random random = new Random(5);
        for (int round = 0; round < 1_000; round++) {
            StringBuilder text = new StringBuilder("{\"first\":0");
            StringBuilder expected = new StringBuilder();
            for (int i = 0; i < 20; i++) {
                String name = i % 7 == 6 ? "unknown" + i : names.get(random.nextInt(names.size()));
                String space = random.nextInt(5) == 0 ? " " : "";
                text.append(",").append(space).append('"').append(name.replace("\"", "\\\""));
                text.append('"').append(space).append(":").append(i);
                expected.append(i % 7 == 6 ? "" : name + i + ' ');
            }
            assertEquals(
                    expected.toString(), JsonReader.read(utf8(text.append('}').toString()), in -> {
                        StringBuilder all = new StringBuilder();
                        in.beginObject();
                        while (in.moreFields()) {
                            for (JsonName name : known) {
                                if (in.isNext(name)) {
                                    all.append(name.text()).append(in.int64()).append(' ');
                                }
                            }
                        }
                        return all.toString();
                    }));
        }
    }

    /** The value of a field that nobody knows looks like a field: so it is no JSON, and not to be taken for one. */
    @Test
    void aValueIsNeverTakenForAName() {
        JsonName known = JsonName.of("known");
        byte[] text = utf8("{\"other\":\"known\":\"x\",\"last\":\"0123456789\"}");
        assertThrows(
                DecodeException.class,
                () -> JsonReader.read(text, in -> {
                    String read = null;
                    in.beginObject();
                    while (in.moreFields()) {
                        read = in.isNext(known) ? in.string() : read;
                    }
                    return read;
                }));
    }

    @Test
    void equalTextsOfUpToFifteenBytesAreOneString() {
        List<String> texts = JsonReader.read(
                utf8("[\"Level\",\"LeveL\",\"Level\",\"0123456789abcde\",\"0123456789abcde\",\"1\",\"\"]"),
                in -> in.list(JsonReader::string));
        assertEquals(List.of("Level", "LeveL", "Level", "0123456789abcde", "0123456789abcde", "1", ""), texts);
        assertSame(texts.get(0), texts.get(2));
        assertSame(texts.get(3), texts.get(4));
    }

    @Test
    void utf8IsWhatTheJdkTakesForIt() {
        Random random = new Random(8);
        int[] likely = {
            0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE,
            0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF
        };
        for (int round = 0; round < 300_000; round++) {
            byte[] text = new byte[random.nextInt(12)];
            for (int i = 0; i < text.length; i++) {
                text[i] = (byte) likely[random.nextInt(likely.length)];
            }
            ByteBuffer in = ByteBuffer.wrap(text);
            CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(50), false);
            int expected = result.isError() ? in.position() : -1;
            assertEquals(expected, Encoding.firstInvalid(text), () -> Arrays.toString(text));
        }
    }
}
