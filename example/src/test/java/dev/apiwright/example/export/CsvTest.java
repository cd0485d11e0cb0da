package dev.apiwright.example.export;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.apiwright.tencent.chat.GroupMember;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    private static final Selection ACCOUNT_AND_NAME =
            new Selection("g", List.of(), List.of(MemberField.NAME_CARD), List.of());

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "plain | plain",
                "a,b | \"a,b\"",
                "say \"hi\" | \"say \"\"hi\"\"\"",
                "=1+1 | =1+1",
                "'quoted' | 'quoted'"
            })
    void valuesAreQuotedWhereNeeded(String name, String cell) {
        assertEquals("u," + cell + "\r\n", row("u", name, false));
    }

    @Test
    void lineEndsAndEmptyValuesKeepTheirForm() {
        assertAll(
                () -> assertEquals("u,\"a\nb\"\r\n", row("u", "a\nb", false)),
                () -> assertEquals("u,\"a\rb\"\r\n", row("u", "a\rb", false)),
                () -> assertEquals("u,\r\n", row("u", "", false)));
    }

    @Test
    void halvesOfCharactersAreReplacedInsteadOfEndingTheExport() {
        String json = text(new JsonLines(ACCOUNT_AND_NAME), member("u", "a\uD83Cb"));
        assertAll(
                () -> assertEquals("u,a\uFFFDb\r\n", row("u", "a\uD83Cb", false)),
                () -> assertEquals("{\"memberAccount\":\"u\",\"nameCard\":\"a\uFFFDb\"}\n", json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "'x", "\tx"})
    void formulasAreMarkedWhenAskedFor(String name) {
        assertEquals("u,'" + name + "\r\n", row("u", name, true));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void accountsComeBackAsTheyWere(boolean formulaSafe) throws IOException {
        List<String> accounts = List.of("u", "@RBT#\"a,b\"", "-1", "'x", "''", "=SUM(A1)", "line\r\nend", "李雷", "\"");
        Csv csv = new Csv(ACCOUNT_AND_NAME, formulaSafe);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(csv.header());
        for (String account : accounts) {
            out.writeBytes(text(csv, member(account, "a\"b,c\n")).getBytes(StandardCharsets.UTF_8));
        }
        List<String> read = new ArrayList<>();
        csv.readAccounts(new ByteArrayInputStream(out.toByteArray()), read::add);
        assertEquals(accounts, read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a,b\n", "a,b\r", "\"a", "\"a\"b\r\n", "a\"b\r\n", "\"a\" ,b\r\n"})
    void whatIsNoCsvIsRefused(String text) {
        assertThrows(IOException.class, () -> new CsvReader(new StringReader(text)).record());
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        byte[] bytes = {'a', '\r', '\n', (byte) 0xff, '\r', '\n'};
        Csv csv = new Csv(ACCOUNT_AND_NAME, false);
        assertThrows(IOException.class, () -> csv.readAccounts(new ByteArrayInputStream(bytes), account -> {}));
    }

    private static String row(String account, String name, boolean formulaSafe) {
        return text(new Csv(ACCOUNT_AND_NAME, formulaSafe), member(account, name));
    }

    private static String text(Rows rows, GroupMember member) {
        Line line = new Line();
        rows.row(member, line);
        return StandardCharsets.UTF_8.decode(line.encoded()).toString();
    }

    private static GroupMember member(String account, String name) {
        return new GroupMember(account, null, null, null, null, null, null, name, List.of(), null);
    }
}
