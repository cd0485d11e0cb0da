package dev.apiwright.example.export;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Times in UTC as ISO 8601 has them, as {@code 2020-11-24T18:14:42Z}: what {@link Instant#toString} gives, in an array that
 * every time uses again. Not thread-safe.
 */
final class TimeText {
    private static final long FIRST_SECOND =
            Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final int SECONDS_A_DAY = 86_400;

    private final char[] text = "0000-00-00T00:00:00Z".toCharArray();

    /** The characters of a time, until the next one is asked for. */
    char[] of(Instant time) {
        long second = time.getEpochSecond();
        if (time.getNano() != 0 || second < FIRST_SECOND || second > LAST_SECOND) {
            return time.toString().toCharArray();
        }
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(second, SECONDS_A_DAY));
        int secondOfDay = Math.floorMod(second, SECONDS_A_DAY);
        put(0, day.getYear() / 100);
        put(2, day.getYear() % 100);
        put(5, day.getMonthValue());
        put(8, day.getDayOfMonth());
        put(11, secondOfDay / 3600);
        put(14, secondOfDay / 60 % 60);
        put(17, secondOfDay % 60);
        return text;
    }

    private void put(int at, int number) {
        text[at] = (char) ('0' + number / 10);
        text[at + 1] = (char) ('0' + number % 10);
    }
}
