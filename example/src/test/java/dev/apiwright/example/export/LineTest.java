package dev.apiwright.example.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** Times are written by hand, so they are compared with what the platform makes of them. */
class LineTest {
    private static final Selection ALL = new Selection("g", List.of(), List.of(), List.of());
    private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

    private final Line line = new Line();
    private final TimeText times = new TimeText();

    private String text() {
        String text = StandardCharsets.UTF_8.decode(line.encoded()).toString();
        line.clear();
        return text;
    }

    @Test
    void timesAreAsThePlatformWritesThem() {
        Random random = new Random(3);
        long first = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
        for (int i = 0; i < 20_000; i++) {
            Instant time = Instant.ofEpochSecond(random.nextLong(first, YEAR_10000.getEpochSecond()));
            assertEquals(time.toString(), new String(times.of(time)));
        }
        for (Instant time : List.of(
                YEAR_10000.minusSeconds(1), YEAR_10000, Instant.ofEpochSecond(first - 1), Instant.ofEpochMilli(1))) {
            assertEquals(time.toString(), new String(times.of(time)));
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
