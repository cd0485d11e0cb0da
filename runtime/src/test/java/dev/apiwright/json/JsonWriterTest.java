package dev.apiwright.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.apiwright.error.InvalidRequestException;
import dev.apiwright.value.OpenEnum;
import dev.apiwright.value.OpenIntEnum;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWriterTest {
    private static String object(Consumer<JsonWriter> fields) {
        JsonEncoder<Consumer<JsonWriter>> encoder = (out, written) -> {
            out.beginObject();
            written.accept(out);
            out.endObject();
        };
        return new String(JsonWriter.write(encoder, fields), StandardCharsets.UTF_8);
    }

    @Test
    void absentIsNotWrittenButEmptyIs() {
        assertEquals("{}", object(out -> {
            out.string("a", null);
            out.int64("b", (Long) null);
            out.bool("c", null);
            out.number("d", null);
            out.decimal("e", null);
            out.openEnum("f", null);
            out.openIntEnum("g", null);
            out.epochSeconds("h", null);
            out.millis("i", null);
            out.rawJson("j", null);
            out.int64Text("k", (Integer) null);
            out.decimalText("l", null);
            out.numberText("p", null);
            out.list("m", (List<String>) null, JsonWriter::string);
            out.map("n", (Map<String, String>) null, JsonWriter::string);
            out.object("o", (String) null, JsonWriter::string);
        }));
        assertEquals("{\"a\":\"\",\"b\":0,\"m\":[],\"n\":{}}", object(out -> {
            out.string("a", "");
            out.int64("b", 0L);
            out.list("m", List.<String>of(), JsonWriter::string);
            out.map("n", Map.<String, String>of(), JsonWriter::string);
        }));
    }

    @Test
    void everyKindOfValueHasItsForm() {
        assertEquals(
                "{\"long\":9223372036854775807,\"int\":-1,\"asText\":\"12\",\"bool\":true,\"number\":1.5,\"decimal\":0.10,"
                        + "\"decimalText\":\"1000\",\"enum\":\"Blue\",\"intEnum\":4,\"seconds\":1425976500,\"millis\":1425976500123,"
                        + "\"duration\":60,\"durationMillis\":1500,\"raw\":{ \"x\" : 1 }}",
                object(out -> {
                    out.int64("long", Long.MAX_VALUE);
                    out.int64("int", -1);
                    out.int64Text("asText", 12L);
                    out.bool("bool", true);
                    out.number("number", 1.5);
                    out.decimal("decimal", new BigDecimal("0.10"));
                    out.decimalText("decimalText", new BigDecimal("1E+3"));
                    out.openEnum("enum", new Colour("Blue"));
                    out.openIntEnum("intEnum", new Level(4));
                    out.epochSeconds("seconds", Instant.ofEpochMilli(1425976500999L));
                    out.epochMillis("millis", Instant.ofEpochMilli(1425976500123L));
                    out.seconds("duration", Duration.ofMillis(60_999));
                    out.millis("durationMillis", Duration.ofMillis(1_500));
                    out.rawJson("raw", "{ \"x\" : 1 }");
                }));
    }

    @Test
    void methodReferencesAreEncodersOfElements() {
        assertEquals(
                "{\"s\":[\"a\",\"b\"],\"l\":[1,2],\"i\":[3],\"e\":[\"Red\"],\"n\":[[1],[2,3]],\"m\":{\"k\":true},\"o\":{\"x\":1}}",
                object(out -> {
                    out.list("s", List.of("a", "b"), JsonWriter::string);
                    out.list("l", List.of(1L, 2L), JsonWriter::int64);
                    out.list("i", List.of(3), JsonWriter::int64);
                    out.list("e", List.of(new Colour("Red")), JsonWriter::openEnum);
                    out.list(
                            "n", List.of(List.of(1L), List.of(2L, 3L)), (w, inner) -> w.list(inner, JsonWriter::int64));
                    out.map("m", Map.of("k", true), JsonWriter::bool);
                    out.object("o", 1L, (w, value) -> {
                        w.beginObject();
                        w.int64("x", value);
                        w.endObject();
                    });
                }));
    }

    @Test
    void nothingIsEscapedThatNeedNotBe() {
        assertEquals(
                "{\"t\":\"<b>&'=/é你😀\u2028\\\"\\\\\\u0000\\n\"}",
                object(out -> out.string("t", "<b>&'=/é你😀\u2028\"\\\u0000\n")));
    }

    @Test
    void halfASurrogatePairIsReplacedAndNeverAnException() {
        assertEquals(
                "{\"t\":\"\uFFFDa\uFFFD😀\uFFFD\"}", object(out -> out.string("t", "\udc00a\ud83d\ud83d\ude00\ud800")));
        assertEquals("{\"m\":{\"\uFFFD\":1}}", object(out -> out.map("m", Map.of("\ud800", 1L), JsonWriter::int64)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "1 2", "{},\"x\":1", "nul", "[1],", "//", "}{", "\uFEFF{}"})
    void textThatIsNotOneJsonValueIsRefusedAsRaw(String text) {
        assertThrows(InvalidRequestException.class, () -> object(out -> out.rawJson("a", text)));
        assertThrows(InvalidRequestException.class, () -> JsonWriter.write(JsonWriter::rawJson, text));
    }

    /** A body that is half one value and half another must never be sent. */
    @Test
    void aValueThatChangesWhileItIsWrittenIsAnError() {
        for (List<String> values : List.of(List.of("long", "s"), List.of("s", "long"))) {
            Iterator<String> changing = values.iterator();
            assertThrows(
                    IllegalStateException.class,
                    () -> JsonWriter.write((out, ignored) -> out.string(changing.next()), ""));
        }
    }

    @Test
    void numbersThatJsonLacksAreRefused() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThrows(InvalidRequestException.class, () -> object(out -> out.number("a", value)));
            assertThrows(InvalidRequestException.class, () -> object(out -> out.numberText("a", value)));
            assertThrows(InvalidRequestException.class, () -> JsonWriter.write(JsonWriter::number, value));
            assertThrows(InvalidRequestException.class, () -> JsonWriter.write(JsonWriter::numberText, value));
        }
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            Map<String, List<String>> written = randomTexts(random);
            byte[] bytes = JsonWriter.write(
                    (out, map) -> out.map(map, (w, list) -> w.list(list, JsonWriter::string)), written);
            assertEquals(written, JsonReader.read(bytes, in -> in.map(inner -> inner.list(JsonReader::string))));
        }
    }

    private static Map<String, List<String>> randomTexts(Random random) {
        Map<String, List<String>> map = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            List<String> list = new ArrayList<>();
            for (int j = random.nextInt(5); j > 0; j--) {
                list.add(randomText(random));
            }
            map.put(randomText(random), list);
        }
        return map;
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            int point = random.nextInt(random.nextBoolean() ? 0x80 : Character.MAX_CODE_POINT + 1);
            text.appendCodePoint(point >= 0xD800 && point <= 0xDFFF ? 'x' : point);
        }
        return text.toString();
    }

    private static final class Colour extends OpenEnum {
        Colour(String value) {
            super(value);
        }
    }

    private static final class Level extends OpenIntEnum {
        Level(long value) {
            super(value);
        }
    }

    @Test
    void decimalsHaveNoExponentAndNotEndlesslyManyDigits() {
        assertEquals(
                "[100,-0.0001]", text(List.of(new BigDecimal("1E+2"), new BigDecimal("-1E-4")), JsonWriter::decimal));
        assertEquals("[\"100\"]", text(List.of(new BigDecimal("1E+2")), JsonWriter::decimalText));
        BigDecimal bomb = new BigDecimal("1E+2000000000");
        assertThrows(InvalidRequestException.class, () -> JsonWriter.write(JsonWriter::decimal, bomb));
        assertThrows(InvalidRequestException.class, () -> object(out -> out.decimalText("d", bomb)));
    }

    private static <E> String text(List<E> values, JsonEncoder<E> encoder) {
        return new String(JsonWriter.write((out, list) -> out.list(list, encoder), values), StandardCharsets.UTF_8);
    }
}
