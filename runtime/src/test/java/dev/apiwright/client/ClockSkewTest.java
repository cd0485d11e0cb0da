package dev.apiwright.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client believes of a server's date. */
class ClockSkewTest {
    private Instant local = Things.NOW;
    private final ClockSkew clock = new ClockSkew(() -> local);

    @ParameterizedTest
    @ValueSource(strings = {"PT10M", "-PT10M", "P3D", "-P3D", "P30D", "PT61S"})
    void c1_aClockThatIsWrongIsSetRight(Duration skew) {
        clock.learn(date(Things.NOW.plus(skew)));

        assertEquals(Things.NOW.plus(skew), clock.instant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT59S", "-PT60S", "P31D", "-P31D"})
    void whatIsNoSkewOrNoDateChangesNothing(Duration skew) {
        clock.learn(date(Things.NOW.plus(skew)));

        assertEquals(Things.NOW, clock.instant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "0",
                "Thu, 01 Jan 1970 00:00:00 GMT",
                "Fri, 31 Dec 9999 23:59:59 GMT",
                "Mon, 32 Nov 2026 03:00:00 GMT",
                "2026-11-02T03:20:00Z",
                "Mon, 02 Nov 999999999999 03:00:00 GMT"
            })
    void c2_aDateThatCannotBeBelievedChangesNothing(String date) {
        clock.learn(Map.of("Date", List.of(date)));

        assertEquals(Things.NOW, clock.instant());
    }

    @Test
    void noneOrTwoDatesChangeNothing() {
        clock.learn(Map.of());
        String hour = text(Things.NOW.plusSeconds(3600));
        clock.learn(Map.of("Date", List.of(hour, hour)));

        assertEquals(Things.NOW, clock.instant());
    }

    @Test
    void aClockThatWasRepairedIsNotCorrectedAnyMore() {
        clock.learn(date(Things.NOW.plusSeconds(600)));
        local = Things.NOW.plusSeconds(600);
        assertEquals(Things.NOW.plusSeconds(1200), clock.instant());
        clock.learn(date(local));

        assertEquals(local, clock.instant());
    }

    private static Map<String, List<String>> date(Instant moment) {
        return Map.of("Date", List.of(text(moment)));
    }

    private static String text(Instant moment) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
    }
}
