package dev.apiwright.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text of a spec stays text in a comment. */
class DocTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "The end. */ int x;      | The end. *&#47; int x;",
                "\\u002a/ and \\u000a    | &#92;u002a/ and &#92;u000a",
                "@param x {@link String} | &#64;param x {&#64;link String}",
                "a < b && c > d          | a &lt; b &amp;&amp; c &gt; d",
                "<script>x</script>      | &lt;script&gt;x&lt;/script&gt;",
                "$L $$ %s                | $L $$ %s",
                "the value `0` is `a<b`  | the value <code>0</code> is <code>a&lt;b</code>",
                "one ` only              | one ` only",
                "\u4e2d \ud83d\ude00     | &#x4e2d; &#x1f600;",
                "a\u2028b\u0085c\td      | a b c d",
                "\u202ereversed          | &#xfffd;reversed",
            })
    void textsAreMadeHarmless(String text, String html) {
        assertEquals(html, Doc.of(text).inline());
    }

    @Test
    void emptyLinesPartParagraphs() {
        assertEquals(
                List.of("One line more.", "Two."),
                Doc.of("One\nline\r\nmore.\n\n \n\nTwo.\n").paragraphs());
        assertTrue(Doc.of(" \n\n\t").isEmpty());
    }

    @Test
    void veryManyEmptyLinesPartParagraphsToo() {
        assertEquals(
                List.of("One.", "Two."),
                Doc.of("One." + "\n \t".repeat(50_000) + "\nTwo.").paragraphs());
    }

    @Test
    void halfACharacterIsReplaced() {
        assertEquals("a&#xfffd;b", Doc.of("a\ud83db").inline());
    }

    @Test
    void anyTextIsPlainAsciiThatCannotEndTheComment() {
        Random random = new Random(7);
        String alphabet = "*/\\u@{}<>&`$\n \u2028\u4e2d\ud83d\ude00\0";
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(15); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String html = Doc.of(text.toString()).inline();
            assertTrue(html.chars().allMatch(c -> c >= 0x20 && c < 0x7f), html);
            assertFalse(html.contains("*/") || html.contains("\\") || html.contains("@"), html);
            assertEquals("", html.replaceAll("</?code>", "").replaceAll("[^<>]", ""), html);
        }
    }
}
