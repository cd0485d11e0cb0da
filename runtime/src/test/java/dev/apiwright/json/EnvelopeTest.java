package dev.apiwright.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.apiwright.error.DecodeException;
import dev.apiwright.json.EnvelopeValues.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
    private static final Envelope ENVELOPE = Envelope.builder()
            .code("Code", 0)
            .status("Status", "OK", "SomeError")
            .message("Info")
            .ignore("Display")
            .build();

    private static EnvelopeValues scan(String json) {
        return EnvelopeValues.scan(json.getBytes(StandardCharsets.UTF_8), ENVELOPE);
    }

    private static <T> Decoded<T> read(String json, JsonDecoder<T> decoder) {
        return JsonReader.read(json.getBytes(StandardCharsets.UTF_8), ENVELOPE, decoder);
    }

    /** Reads {@code n} and fails on every other name: the decoder must not see the envelope. */
    private static List<Long> decode(JsonReader in) {
        List<Long> numbers = List.of();
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            assertEquals("n", name);
            numbers = in.list(JsonReader::int64);
        }
        return numbers;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Code\":7,\"Status\":\"FAIL\",\"Info\":\"no\",\"Display\":{\"a\":[]},\"n\":[1,2]}",
                "{\"n\":[1,2],\"Display\":[1],\"Info\":\"no\",\"Status\":\"FAIL\",\"Code\":7}",
                "{\"Info\":\"no\",\"n\":[1,2],\"Status\":\"FAIL\",\"Display\":\"x\",\"Code\":7}"
            })
    void itsFieldsAreTakenOutWhereverTheyStand(String json) {
        Decoded<List<Long>> decoded = read(json, EnvelopeTest::decode);
        assertEquals(List.of(1L, 2L), decoded.value());
        assertEquals(new EnvelopeValues(7, "FAIL", "no"), decoded.envelope());
    }

    @Test
    void aCodeMayStandAsTextWhereTheSpecSaysSo() {
        byte[] text = "{\"Code\":\"10002\"}".getBytes(StandardCharsets.UTF_8);
        Envelope asText = Envelope.builder().code("Code", 0).codeAsText().build();
        assertEquals(10002, EnvelopeValues.scan(text, asText).code());
        assertThrows(DecodeException.class, () -> EnvelopeValues.scan(text, ENVELOPE));
        byte[] word = "{\"Code\":\"InvalidParameter\"}".getBytes(StandardCharsets.UTF_8);
        assertThrows(DecodeException.class, () -> EnvelopeValues.scan(word, asText));
    }

    @Test
    void fieldsOfTheSameNameFurtherDownAreTheDecoders() {
        String json = "{\"n\":[{\"Code\":5},{\"Code\":6}],\"Code\":0}";
        Decoded<List<Long>> decoded = read(json, in -> {
            in.beginObject();
            in.nextName();
            List<Long> codes = in.list(element -> {
                element.beginObject();
                assertEquals("Code", element.nextName());
                Long code = element.int64();
                element.nextName();
                return code;
            });
            in.nextName();
            return codes;
        });
        assertEquals(List.of(5L, 6L), decoded.value());
        assertEquals(0, decoded.envelope().code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"Code\":0,\"Status\":\"OK\"}      | SUCCESS",
                "{\"Code\":0}                        | SUCCESS",
                "{\"Code\":0,\"Status\":null}        | SUCCESS",
                "{\"Code\":0,\"Status\":\"SomeError\"} | SUCCESS",
                "{\"Code\":7,\"Status\":\"SomeError\"} | FAILURE",
                "{\"Code\":10002,\"Status\":\"OK\"}  | FAILURE",
                "{\"Code\":0,\"Status\":\"FAIL\"}    | FAILURE",
                "{\"Code\":0,\"Status\":\"\"}        | FAILURE",
                "{\"Code\":10002}                    | FAILURE",
                "{\"Status\":\"OK\"}                 | MISSING",
                "{\"Status\":\"FAIL\"}               | MISSING",
                "{\"Code\":null}                     | MISSING",
                "{}                                  | MISSING",
                "{\"Other\":1}                       | MISSING"
            })
    void bothFieldsJudge(String json, Verdict verdict) {
        assertEquals(verdict, scan(json).verdict(ENVELOPE));
    }

    /** It is for people only: whatever it is, it must neither hide the code of a failure nor spoil a good answer. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"Info\":{\"a\": [1]},\"Code\":7}  | 7 | {\"a\": [1]}",
                "{\"Code\":7,\"Info\":[\"no\"]}      | 7 | [\"no\"]",
                "{\"Info\":12,\"Code\":0}            | 0 | 12",
                "{\"Info\":false,\"Code\":0}         | 0 | false",
                "{\"Info\":null,\"Code\":7}          | 7 |"
            })
    void aMessageThatIsNoTextIsKeptAsItStands(String json, int code, String message) {
        assertEquals(new EnvelopeValues(code, null, message), scan(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "0.0", "1e4", "true", "[]", "99999999999"})
    void aCodeOfAnotherTypeIsNoCode(String code) {
        DecodeException problem = assertThrows(DecodeException.class, () -> scan("{\"Code\":" + code + "}"));
        assertEquals("/Code", problem.pointer());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Code\":0,\"Code\":10002}",
                "{\"Code\":0,\"Code\":0}",
                "{\"Status\":\"OK\",\"n\":[],\"Status\":\"FAIL\"}",
                "{\"Info\":\"\",\"Info\":null}"
            })
    void aFieldGivenTwiceIsNotGuessed(String json) {
        assertThrows(DuplicateEnvelopeFieldException.class, () -> scan(json));
        assertThrows(DuplicateEnvelopeFieldException.class, () -> read(json, EnvelopeTest::decode));
    }

    @Test
    void theScanReadsToTheEnd() {
        assertEquals(10015, scan("{\"n\":\"not a list\",\"Code\":10015}").code());
        assertThrows(TruncatedJsonException.class, () -> scan("{\"Code\":0"));
        assertThrows(TruncatedJsonException.class, () -> scan(""));
        assertThrows(DecodeException.class, () -> scan("{\"Code\":0}{\"Code\":1}"));
        assertThrows(DecodeException.class, () -> scan("[{\"Code\":0}]"));
    }
}
