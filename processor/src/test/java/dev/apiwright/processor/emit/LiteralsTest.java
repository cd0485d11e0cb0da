package dev.apiwright.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A literal holds its text, and nothing but its text. */
class LiteralsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plain          | \"plain\"",
                "a\"b           | \"a\\\"b\"",
                "\\u0022        | \"\\\\u0022\"",
                "\\             | \"\\\\\"",
                "$S $L $$       | \"$S $L $$\"",
                "\u4e2d\u2028   | \"\\u4e2d\\u2028\"",
            })
    void textsBecomeLiterals(String text, String literal) {
        assertEquals(literal, Literals.string(text).toString());
    }

    @Test
    void controlCharactersAndHalvesOfCharactersAreEscaped() {
        assertEquals(
                "\"\\n\\r\\t\\u0000\\ud83d\\u007f\"",
                Literals.string("\n\r\t\0\ud83d\u007f").toString());
    }

    /** Reads each literal back as the compiler does. */
    @Test
    void anyTextComesBack() {
        Random random = new Random(20);
        String alphabet = "\"\\u0022'$*/{}\n\r\u2028\u4e2d\ud83d\ude00 \0a";
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String literal = Literals.string(text.toString()).toString();
            assertTrue(literal.chars().allMatch(c -> c >= 0x20 && c < 0x7f), literal);
            assertEquals(text.toString(), unescaped(literal));
        }
    }

    private static String unescaped(String literal) {
        assertTrue(literal.length() >= 2 && literal.startsWith("\"") && literal.endsWith("\""), literal);
        StringBuilder text = new StringBuilder();
        int i = 1;
        while (i < literal.length() - 1) {
            char c = literal.charAt(i);
            assertTrue(c != '"', literal);
            if (c != '\\') {
                text.append(c);
                i++;
            } else if (literal.charAt(i + 1) == 'u') {
                text.append((char) Integer.parseInt(literal.substring(i + 2, i + 6), 16));
                i += 6;
            } else {
                text.append("\"\\\n\r\t".charAt("\"\\nrt".indexOf(literal.charAt(i + 1))));
                i += 2;
            }
        }
        return text.toString();
    }

    /** A class file cannot hold a longer constant. */
    @Test
    void aLongTextIsPutTogetherFromParts() {
        String literal = Literals.string("\u4e2d".repeat(70_000)).toString();
        assertTrue(literal.startsWith("java.lang.String.join(\"\", \"\\u4e2d"), literal.substring(0, 60));
        for (String part : literal.split("\", \"")) {
            assertTrue(part.length() <= 16_000 * 6 + 30);
        }
    }

    @ParameterizedTest
    @CsvSource({"6000,6000", "6000000000,6000000000L", "-1,-1", "0.5,0.5", "1e3,1000"})
    void numbersBecomeLiterals(BigDecimal number, String literal) {
        assertEquals(literal, Literals.number(number, Long.class).toString());
    }

    @Test
    void decimalsKeepTheirDigits() {
        assertEquals(
                "new java.math.BigDecimal(\"0.10\")",
                Literals.number(new BigDecimal("0.10"), BigDecimal.class).toString());
    }
}
