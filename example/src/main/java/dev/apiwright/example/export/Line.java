package dev.apiwright.example.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;

/** A line of the output in UTF-8, in an array that every line uses again. Not thread-safe. */
final class Line {
    private static final int USUAL_LENGTH = 512;
    private static final int LONGEST_CHARACTER = 4;
    /** Stands for what cannot be written: JSON can carry halves of characters in escapes, UTF-8 cannot. */
    private static final int REPLACEMENT = 0xFFFD;

    private static final long FIRST_SECOND = LocalDateTime.of(0, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
    private static final long LAST_SECOND =
            LocalDateTime.of(9999, 12, 31, 23, 59, 59).toEpochSecond(ZoneOffset.UTC);

    private static final long SECONDS_A_DAY = 86_400;

    private byte[] bytes = new byte[USUAL_LENGTH];
    private int length;

    void clear() {
        length = 0;
    }

    byte[] bytes() {
        return bytes;
    }

    /** How many of the bytes count. */
    int length() {
        return length;
    }

    /** Adds characters of ASCII. */
    Line ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            ascii(text.charAt(i));
        }
        return this;
    }

    /** Adds a character of ASCII. */
    Line ascii(char c) {
        return character(c);
    }

    /** Adds the bytes of another line, with every quote doubled. */
    Line quotesDoubled(Line other) {
        for (int i = 0; i < other.length; i++) {
            room(2);
            bytes[length++] = other.bytes[i];
            if (other.bytes[i] == '"') {
                bytes[length++] = '"';
            }
        }
        return this;
    }

    /** Adds any character. */
    Line character(int point) {
        room(LONGEST_CHARACTER);
        if (point < 0x80) {
            bytes[length++] = (byte) point;
        } else {
            beyondAscii(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? REPLACEMENT : point);
        }
        return this;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
    }

    private void beyondAscii(int point) {
        if (point < 0x800) {
            bytes[length++] = (byte) (0xC0 | point >> 6);
        } else {
            if (point < 0x10000) {
                bytes[length++] = (byte) (0xE0 | point >> 12);
            } else {
                bytes[length++] = (byte) (0xF0 | point >> 18);
                bytes[length++] = (byte) (0x80 | point >> 12 & 0x3F);
            }
            bytes[length++] = (byte) (0x80 | point >> 6 & 0x3F);
        }
        bytes[length++] = (byte) (0x80 | point & 0x3F);
    }

    /** Adds a number in decimal digits. */
    Line number(long number) {
        if (number < 0) {
            // The least number has no positive counterpart.
            return ascii(Long.toString(number));
        }
        if (number >= 10) {
            number(number / 10);
        }
        return ascii((char) ('0' + number % 10));
    }

    /** Whether {@link #time} can write it; {@link Instant#toString} knows the forms of other times. */
    static boolean isPlain(Instant time) {
        long second = time.getEpochSecond();
        return time.getNano() == 0 && second >= FIRST_SECOND && second <= LAST_SECOND;
    }

    /** Adds a time in UTC as ISO 8601 has it, as {@code 2020-11-24T18:14:42Z}. */
    Line time(Instant time) {
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(time.getEpochSecond(), SECONDS_A_DAY));
        int second = (int) Math.floorMod(time.getEpochSecond(), SECONDS_A_DAY);
        twoDigits(day.getYear() / 100).twoDigits(day.getYear() % 100).ascii('-');
        twoDigits(day.getMonthValue()).ascii('-').twoDigits(day.getDayOfMonth()).ascii('T');
        twoDigits(second / 3600).ascii(':').twoDigits(second / 60 % 60).ascii(':');
        return twoDigits(second % 60).ascii('Z');
    }

    private Line twoDigits(int number) {
        return ascii((char) ('0' + number / 10)).ascii((char) ('0' + number % 10));
    }
}
