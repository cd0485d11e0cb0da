package dev.apiwright.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.apiwright.error.InvalidRequestException;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** What the writer writes is to the byte what Jackson's generator writes, whatever is written. */
class JsonWriterAgainstJacksonTest {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    /** Jackson refuses halves of characters; they are replaced before. */
    private static final Pattern HALVES = Pattern.compile("\\p{Cs}");

    private final Random random = new Random(11);

    @Test
    void anyDocument() {
        for (int round = 0; round < 5_000; round++) {
            same(value(0));
        }
    }

    @Test
    void everyCharacter() {
        for (int first = 0; first <= Character.MAX_CODE_POINT; first += 64) {
            StringBuilder text = new StringBuilder();
            for (int point = first; point < first + 64; point++) {
                text.appendCodePoint(point);
            }
            same(Map.of(text.toString(), text.toString()));
        }
    }

    @Test
    void numbersAtTheirLimits() {
        List<Object> numbers = new ArrayList<>(List.of(0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE));
        numbers.addAll(List.of(Integer.MIN_VALUE, Integer.MAX_VALUE, Double.MIN_VALUE, Double.MAX_VALUE, -0.0, 1e21));
        for (long power = 1; power > 0 && power < Long.MAX_VALUE / 10; power *= 10) {
            numbers.addAll(List.of(power, power - 1, -power, 1 - power, (double) power, 1.0 / power));
        }
        same(numbers);
    }

    @Test
    void asDeepAsJacksonAndNoDeeper() {
        same(nested(500));
        Object tooDeep = nested(501);
        assertThrows(InvalidRequestException.class, () -> ours(tooDeep));
    }

    private static Object nested(int depth) {
        Object value = 1L;
        for (int i = 0; i < depth; i++) {
            value = List.of(value);
        }
        return value;
    }

    private void same(Object value) {
        assertEquals(jacksons(value), ours(value));
    }

    private static String ours(Object value) {
        return new String(JsonWriter.write(JsonWriterAgainstJacksonTest::write, value), StandardCharsets.UTF_8);
    }

    private static void write(JsonWriter out, Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> entries = new LinkedHashMap<>();
            map.forEach((name, entry) -> entries.put((String) name, entry));
            out.map(entries, JsonWriterAgainstJacksonTest::write);
        } else if (value instanceof List<?> list) {
            out.list(list, JsonWriterAgainstJacksonTest::write);
        } else if (value instanceof Long number) {
            out.int64(number);
        } else if (value instanceof Integer number) {
            out.int64(number);
        } else if (value instanceof Double number) {
            out.number(number);
        } else if (value instanceof BigDecimal number) {
            out.decimal(number);
        } else if (value instanceof Boolean truth) {
            out.bool(truth);
        } else {
            out.string((String) value);
        }
    }

    private static String jacksons(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            write(out, value);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void write(JsonGenerator out, Object value) {
        if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            map.forEach((name, entry) -> {
                out.writeName(whole((String) name));
                write(out, entry);
            });
            out.writeEndObject();
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            list.forEach(element -> write(out, element));
            out.writeEndArray();
        } else if (value instanceof Long number) {
            out.writeNumber(number);
        } else if (value instanceof Integer number) {
            out.writeNumber(number);
        } else if (value instanceof Double number) {
            out.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            out.writeNumber(number.toPlainString());
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else {
            out.writeString(whole((String) value));
        }
    }

    private static String whole(String text) {
        return HALVES.matcher(text).replaceAll("\uFFFD");
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth > 4 ? 6 : 8)) {
            case 0 -> random.nextLong() >> random.nextInt(Long.SIZE);
            case 1 -> random.nextInt() >> random.nextInt(Integer.SIZE);
            case 2 -> random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
            case 3 -> new BigDecimal(new BigInteger(random.nextInt(200), random), random.nextInt(100) - 50);
            case 4 -> random.nextBoolean();
            case 5 -> text();
            case 6 -> list(depth);
            default -> map(depth);
        };
    }

    private List<Object> list(int depth) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            list.add(value(depth + 1));
        }
        return list;
    }

    private Map<String, Object> map(int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            map.put(text(), value(depth + 1));
        }
        return map;
    }

    /** Of characters of every length, halves of characters among them. */
    private String text() {
        StringBuilder text = new StringBuilder();
        int bits = 6 + random.nextInt(15);
        for (int i = random.nextInt(30); i > 0; i--) {
            text.appendCodePoint(Math.min(random.nextInt(1 << bits), Character.MAX_CODE_POINT));
        }
        return text.toString();
    }
}
