package dev.apiwright.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.apiwright.error.DecodeException;
import dev.apiwright.value.OpenEnum;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    private static <T> T read(String json, JsonDecoder<T> decoder) {
        return JsonReader.read(json.getBytes(StandardCharsets.UTF_8), decoder);
    }

    private static DecodeException refused(String json, JsonDecoder<?> decoder) {
        return assertThrows(DecodeException.class, () -> read(json, decoder));
    }

    @ParameterizedTest
    @CsvSource({"0", "-0", "7", "-1", "4294967295", "9040992949", "9223372036854775807", "-9223372036854775808"})
    void integersOf64BitsAreReadToTheLastDigit(String text) {
        assertEquals((Long) Long.parseLong(text), read(text, JsonReader::int64));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.9",
                "1.0",
                "1e4",
                "1E0",
                "9223372036854775808",
                "-9223372036854775809",
                "\"0\"",
                "true",
                "[]",
                "{}",
                "123456789012345678901234567890"
            })
    void whatIsNoIntegerIsNeverCutOrWrapped(String text) {
        refused(text, JsonReader::int64);
        refused(text, JsonReader::int32);
    }

    @Test
    void integersOf32BitsDoNotWrap() {
        assertEquals(Integer.MAX_VALUE, read("2147483647", JsonReader::int32));
        assertEquals(Integer.MIN_VALUE, read("-2147483648", JsonReader::int32));
        assertEquals(
                "a number out of range",
                refused("2147483648", JsonReader::int32).found());
        assertEquals(
                "a number out of range",
                refused("-2147483649", JsonReader::int32).found());
    }

    @Test
    void decimalNumbersKeepEveryDigitAndStayWithinReason() {
        String long40 = "0.1234567890123456789012345678901234567890";
        assertEquals(new BigDecimal(long40), read(long40, JsonReader::decimal));
        assertEquals(new BigDecimal("12"), read("12", JsonReader::decimal));
        refused("1e1001", JsonReader::decimal);
        refused("1e-999999999", JsonReader::decimal);
        refused("1e99999999999999999999", JsonReader::decimal);
        refused("[1e-99999999999]", in -> in.list(JsonReader::decimal));
        refused("\"1\"", JsonReader::decimal);
    }

    @Test
    void doublesRefuseWhatTheyCannotHold() {
        assertEquals(1.5, read("1.5", JsonReader::number));
        assertEquals(3.0, read("3", JsonReader::number));
        refused("1e999", JsonReader::number);
        refused("-1e999", JsonReader::number);
        refused("\"1.5\"", JsonReader::number);
    }

    @Test
    void nullIsNullForEverySingleValueAndEmptyForMany() {
        assertNull(read("null", JsonReader::string));
        assertNull(read("null", JsonReader::trimmed));
        assertNull(read("null", JsonReader::int64));
        assertNull(read("null", JsonReader::int32));
        assertNull(read("null", JsonReader::bool));
        assertNull(read("null", JsonReader::number));
        assertNull(read("null", JsonReader::decimal));
        assertNull(read("null", JsonReader::int64Text));
        assertNull(read("null", JsonReader::decimalText));
        assertNull(read("null", JsonReader::epochSeconds));
        assertNull(read("null", in -> in.text(Colour::of)));
        assertNull(read("null", in -> in.object(JsonReader::string)));
        assertNull(read("null", JsonReader::rawJson));
        assertEquals(List.of(), read("null", in -> in.list(JsonReader::string)));
        assertEquals(Map.of(), read("null", in -> in.map(JsonReader::string)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "\"true\"", "[]", "{}"})
    void onlyTrueAndFalseAreTruthValues(String text) {
        assertEquals(Boolean.TRUE, read("true", JsonReader::bool));
        assertEquals(Boolean.FALSE, read("false", JsonReader::bool));
        assertEquals("boolean", refused(text, JsonReader::bool).expected());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true", "[]", "{}"})
    void onlyStringsAreTexts(String text) {
        assertEquals("", read("\"\"", JsonReader::string));
        assertEquals("string", refused(text, JsonReader::string).expected());
    }

    @Test
    void numbersInStringsAreReadAsStrictlyAsBareOnes() {
        assertEquals(144115265295492787L, read("\"144115265295492787\"", JsonReader::int64Text));
        assertEquals(5L, read("5", JsonReader::int64Text));
        assertEquals(-5, read("\"-5\"", JsonReader::int32Text));
        assertEquals(new BigDecimal("1.10"), read("\"1.10\"", JsonReader::decimalText));
        assertEquals(0.5, read("\"0.5\"", JsonReader::numberText));
        for (String bad :
                List.of("\"\"", "\"+5\"", "\" 5\"", "\"5.0\"", "\"1e3\"", "\"0x10\"", "\"٣\"", "1.5", "true")) {
            refused(bad, JsonReader::int64Text);
        }
        refused("\"9223372036854775808\"", JsonReader::int64Text);
        refused("\"2147483648\"", JsonReader::int32Text);
        refused("\"NaN\"", JsonReader::numberText);
        refused("\"1e400\"", JsonReader::numberText);
        refused("\"1e100000\"", JsonReader::decimalText);
    }

    @Test
    void timesHaveTheirUnitAndTheirValueForAbsent() {
        assertEquals(Instant.ofEpochSecond(1425976500), read("1425976500", JsonReader::epochSeconds));
        assertEquals(Instant.ofEpochMilli(1425976500123L), read("1425976500123", JsonReader::epochMillis));
        assertEquals(Duration.ofSeconds(60), read("60", JsonReader::seconds));
        assertEquals(Duration.ofMillis(60), read("60", JsonReader::millis));
        assertNull(read("0", in -> in.epochSecondsUnless(0)));
        assertEquals(Instant.EPOCH, read("0", in -> in.epochSecondsUnless(-1)));
        assertNull(read("-1", in -> in.epochMillisUnless(-1)));
        assertNull(read("0", in -> in.secondsUnless(0)));
        assertNull(read("0", in -> in.millisUnless(0)));
        assertEquals(
                "a moment in seconds",
                refused("9223372036854775807", JsonReader::epochSeconds).expected());
    }

    @Test
    void trimmingFindsKnownValuesAndLeavesUnknownOnesUnchanged() {
        assertSame(Colour.RED, read("\"Red\"", in -> in.trimmedText(Colour::of)));
        assertSame(Colour.RED, read("\" Red \"", in -> in.trimmedText(Colour::of)));
        assertEquals(
                " Mauve ", read("\" Mauve \"", in -> in.trimmedText(Colour::of)).value());
        assertEquals("Red ", read("\"Red \"", in -> in.text(Colour::of)).value());
        assertEquals("Red", read("\" Red\\t\"", JsonReader::trimmed));
    }

    @Test
    void errorsPointToTheirPlace() {
        JsonDecoder<List<Long>> decoder = in -> {
            in.beginObject();
            List<Long> all = List.of();
            while (in.nextName() != null) {
                all = in.list(element -> {
                    element.beginObject();
                    Long value = null;
                    while (element.nextName() != null) {
                        value = element.int64();
                    }
                    return element.required("a/b~c", value);
                });
            }
            return all;
        };
        assertEquals(
                "/List/1/n",
                refused("{\"List\":[{\"n\":1},{\"n\":\"x\"}]}", decoder).pointer());
        assertEquals(
                "/List/1/a~1b~0c", refused("{\"List\":[{\"n\":1},{}]}", decoder).pointer());
        assertEquals("/List/1", refused("{\"List\":[{\"n\":1},null]}", decoder).pointer());
        assertEquals("/List/0", refused("{\"List\":[7]}", decoder).pointer());
        assertEquals("/List", refused("{\"List\":{}}", decoder).pointer());
        assertEquals("/x~1y~0z", refused("{\"x/y~z\":true}", decoder).pointer());
        assertEquals("", refused("[]", decoder).pointer());
        DecodeException problem = refused("{\"List\":[{\"n\":1},{\"n\":\"secret\"}]}", decoder);
        assertEquals("at /List/1/n: expected integer, found string", problem.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "\"x\"", "true", "[1]"})
    void aRootThatIsNoObjectIsSaidToBeNone(String text) {
        DecodeException problem = refused(text, in -> {
            in.beginObject();
            return "";
        });
        assertEquals("", problem.pointer());
        assertEquals("object", problem.expected());
    }

    @Test
    void fieldsAfterASkippedOneAreNotShifted() {
        String skipped = "{\"deep\":[[{\"a\":{\"b\":[1,2,{\"c\":null}]}}]],\"text\":\"x\",\"wanted\":5}";
        Long wanted = read(skipped, in -> {
            Long value = null;
            in.beginObject();
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                if (name.equals("wanted")) {
                    value = in.int64();
                } else {
                    in.skip();
                }
            }
            return value;
        });
        assertEquals(5L, wanted);
    }

    @Test
    void listsAndMapsAreCopiesThatNobodyCanChange() {
        List<String> list = read("[\"a\",\"b\"]", in -> in.list(JsonReader::string));
        assertEquals(List.of("a", "b"), list);
        assertThrows(UnsupportedOperationException.class, () -> list.add("c"));
        Map<String, Long> map = read("{\"z\":1,\"a\":2}", in -> in.map(JsonReader::int64));
        assertEquals(List.of("z", "a"), List.copyOf(map.keySet()));
        assertThrows(UnsupportedOperationException.class, () -> map.put("c", 3L));
        assertEquals(
                "/a",
                refused("{\"a\":1,\"a\":2}", in -> in.map(JsonReader::int64)).pointer());
        assertEquals(
                "/a", refused("{\"a\":null}", in -> in.map(JsonReader::int64)).pointer());
        assertEquals("/1", refused("[1,null]", in -> in.list(JsonReader::int64)).pointer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.50e+3", "\"\\u4f60\"", "\"你😀\"", "true", "{ \"a\" : [ 1 , 2.0 ] }", "[ ]", "-0"})
    void rawJsonIsKeptToTheByte(String value) {
        String text = "\uFEFF [ \"é\", " + value + " ,7]";
        List<String> values = read(text, in -> in.list(JsonReader::rawJson));
        assertEquals(List.of("\"é\"", value, "7"), values);
        assertEquals(value, read(" " + value + "\n ", JsonReader::rawJson));
    }

    @Test
    void aRootNotReadToItsEndIsAMistakeOfTheDecoder() {
        assertThrows(
                IllegalStateException.class,
                () -> read("{\"a\":1}", in -> {
                    in.beginObject();
                    return "";
                }));
    }

    private static final class Colour extends OpenEnum {
        static final Colour RED = new Colour("Red");

        private Colour(String value) {
            super(value);
        }

        static Colour of(String value) {
            return value.equals("Red") ? RED : new Colour(value);
        }
    }
}
