package golden.scalars;

import dev.apiwright.json.JsonReader;
import dev.apiwright.json.JsonWriter;
import dev.apiwright.error.InvalidRequestException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Stands in the package of generated code, to reach what is not public in it. */
public final class ScalarsRun {
    private ScalarsRun() {}

    private static SampleRequest.Builder required() {
        return SampleRequest.builder()
                .text("abd")
                .flag(false)
                .count(-1)
                .level(Level.HUGE)
                .moods(Mood.GOOD, Mood.of("so-so"))
                .one("one");
    }

    /** A request with everything in it, as JSON. */
    public static String everything() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("z", "1");
        names.put("a", "2");
        SampleRequest request = required()
                .small(3)
                .big(9000000000L)
                .number(0.5)
                .decimal(new BigDecimal("1E+2"))
                .countText(9007199254740993L)
                .smallText(9)
                .numberText(1.5)
                .decimalText(new BigDecimal("1.50"))
                .at(Instant.ofEpochSecond(1_700_000_000L))
                .atMillis(Instant.ofEpochMilli(1_700_000_000_999L))
                .waitValue(Duration.ofSeconds(1))
                .waitMillis(Duration.ofMillis(1500))
                .raw("{\"a\": [1]}")
                .mood(Mood.of("bad-day"))
                .point(Point.builder().x(1).y(2).label("p").build())
                .points(Point.builder().x(0).y(0).next(Point.builder().x(1).y(1).build()).build())
                .levels(Level.LOW, Level.of(7))
                .counts(1L, 2L)
                .digits(1, 2)
                .words("a", "b")
                .waits(Map.of("a", Duration.ofMillis(1)))
                .raws("[]", "1")
                .matrix(List.of(List.of("a"), List.of()))
                .shelves(Map.of("a", Map.of("b", List.of(List.of(List.of("c"))))))
                .names(names)
                .places(Map.of("home", Point.builder().x(3).y(4).path(List.of()).build()))
                .either("e")
                .whenSmall("s")
                .whenSet("set")
                .build();
        return write(request);
    }

    /** A request with the least there can be in it, as JSON; two fields are filled in for it. */
    public static String least() {
        return write(required().flag(true).level(Level.LOW).build());
    }

    private static String write(SampleRequest request) {
        return new String(JsonWriter.write(SampleRequest::write, request), StandardCharsets.UTF_8);
    }

    /** What a response is in Java, as text. */
    public static String read(String json) {
        return JsonReader.read(json.getBytes(StandardCharsets.UTF_8), SampleResponse::read)
                .toString();
    }

    /** Everything that is wrong with a request that is wrong everywhere. */
    public static String violations() {
        Point broken = new Point(0, 0, "a label of more than twenty bytes", null, null, null);
        Supplier<Object> build = () -> required()
                .text("ABCDEFGHIJK")
                .small(6)
                .number(0.6)
                .decimal(BigDecimal.ZERO)
                .numberText(Double.NaN)
                .decimalText(new BigDecimal("1E+2000"))
                .at(Instant.ofEpochMilli(1))
                .atMillis(Instant.ofEpochMilli(-1))
                .waitValue(Duration.ofMillis(3_600_001))
                .waitMillis(Duration.ofNanos(1))
                .digits(1, 10)
                .words("a", "toolong", "B")
                .waits(Map.of("a", Duration.ofNanos(1)))
                .raws("[]", "no")
                .point(broken)
                .points(List.of())
                .matrix(List.of(Arrays.asList("a", null)))
                .places(Map.of("home", broken))
                .either("e")
                .or(1)
                .two(2)
                .mood(Mood.GOOD)
                .whenMood("m")
                .whenSmall("s")
                .whenSet("s")
                .build();
        try {
            return build.get().toString();
        } catch (InvalidRequestException e) {
            return String.join(
                    "\n", e.violations().stream().map(Object::toString).toList());
        }
    }
}
