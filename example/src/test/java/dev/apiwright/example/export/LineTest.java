package dev.apiwright.example.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.example.json.Json;
import dev.apiwright.tencent.chat.CustomField;
import dev.apiwright.tencent.chat.GroupMember;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lines are written by hand, so they are compared with what the platform and Jackson make of the same values. */
class LineTest {
    private static final Selection ALL = new Selection("g", List.of(), List.of(), List.of());
    private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

    private final Line line = new Line();

    private String text() {
        String text = new String(line.bytes(), 0, line.length(), StandardCharsets.UTF_8);
        line.clear();
        return text;
    }

    @Test
    void timesAreAsThePlatformWritesThem() {
        Random random = new Random(3);
        long first = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
        for (int i = 0; i < 20_000; i++) {
            Instant time = Instant.ofEpochSecond(random.nextLong(first, YEAR_10000.getEpochSecond()));
            assertTrue(Line.isPlain(time));
            assertEquals(time.toString(), line.time(time) == line ? text() : "");
        }
        assertTrue(Line.isPlain(YEAR_10000.minusSeconds(1)));
        assertFalse(Line.isPlain(YEAR_10000));
        assertFalse(Line.isPlain(Instant.ofEpochSecond(first - 1)));
        assertFalse(Line.isPlain(Instant.ofEpochMilli(1)));
    }

    @Test
    void numbersAreAsThePlatformWritesThem() {
        for (long number : new long[] {0, 9, 10, 1234567890, -1, Long.MAX_VALUE, Long.MIN_VALUE}) {
            line.number(number);
            assertEquals(Long.toString(number), text());
        }
    }

    @Test
    void everyCharacterComesBackInBothFormats() {
        for (int first = 0; first <= Character.MAX_CODE_POINT; first += 256) {
            StringBuilder characters = new StringBuilder();
            for (int point = first; point < first + 256; point++) {
                characters.appendCodePoint(Character.getType(point) == Character.SURROGATE ? 'x' : point);
            }
            String name = characters.toString();
            new JsonLines(ALL).row(member(name, null, List.of()), line);
            assertEquals(
                    name,
                    new Json()
                            .readObject(text().getBytes(StandardCharsets.UTF_8))
                            .get("nameCard"));
            JsonText.string(name, line);
            assertEquals(new String(new Json().write(name), StandardCharsets.UTF_8).replace("\\/", "/"), text());
            new Csv(ALL, false).row(member(name, null, List.of()), line);
            String row = text();
            assertTrue(row.contains(name.replace("\"", "\"\"")), row);
        }
    }

    @Test
    void aLongLineIsWritten() {
        String name = "李".repeat(10_000);
        new JsonLines(ALL).row(member(name, null, List.of()), line);
        assertEquals("{\"memberAccount\":\"u\",\"nameCard\":\"" + name + "\"}\n", text());
    }

    @Test
    void timesBeyondFourDigitYearsAreText() {
        new JsonLines(ALL).row(member("n", YEAR_10000, List.of()), line);
        assertEquals("{\"memberAccount\":\"u\",\"joinTime\":\"+10000-01-01T00:00:00Z\",\"nameCard\":\"n\"}\n", text());
        new Csv(ALL, true).row(member("n", YEAR_10000, List.of()), line);
        assertTrue(text().contains(",'+10000-01-01T00:00:00Z,"));
    }

    @Test
    void ofCustomFieldsWithOneKeyTheLastCounts() {
        List<CustomField> fields = List.of(
                new CustomField("a", "1"),
                new CustomField("b", null),
                new CustomField("\uD800", "2"),
                new CustomField("a", "3\"4"),
                new CustomField("\uD801", "5"));
        new JsonLines(ALL).row(member("n", null, fields), line);
        assertEquals(
                Map.of("a", "3\"4", "\uFFFD", "5"),
                withoutNulls(new Json()
                        .readObject(text().getBytes(StandardCharsets.UTF_8))
                        .get("custom")));
        new Csv(ALL, false).row(member("n", null, fields), line);
        assertTrue(text().endsWith(",\"{\"\"a\"\":\"\"3\\\"\"4\"\",\"\"b\"\":null,\"\"\uFFFD\"\":\"\"5\"\"}\"\r\n"));
    }

    private static Map<?, ?> withoutNulls(Object map) {
        Map<?, ?> entries = (Map<?, ?>) map;
        entries.values().removeIf(value -> value == null);
        return entries;
    }

    private static GroupMember member(String name, Instant joined, List<CustomField> fields) {
        return new GroupMember("u", null, joined, null, null, null, null, name, fields, null);
    }
}
