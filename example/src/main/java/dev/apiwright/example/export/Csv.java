package dev.apiwright.example.export;

import dev.apiwright.example.json.Json;
import dev.apiwright.tencent.chat.GroupMember;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values as RFC 4180 has them: a header, CRLF, quotes where they are needed. The columns depend on the
 * options alone, never on the data: {@code memberAccount}, the chosen fields, and {@code custom}, a JSON object of the custom
 * fields. A value that a member does not have is empty.
 *
 * <p>Values are written as they are, also those that a spreadsheet takes for a formula, because the file is meant for
 * programs first, and because an altered account is a wrong account. For people with spreadsheets there is {@code
 * --formula-safe}: an apostrophe is put before text that starts with {@code = + - @}, a tab, a line end or an apostrophe, so
 * that one apostrophe less gives the value back.
 */
final class Csv implements Rows {
    private static final String FORMULA_STARTS = "=+-@\t\r\n'";

    private final Json json = new Json();
    private final Selection selection;
    private final boolean formulaSafe;

    Csv(Selection selection, boolean formulaSafe) {
        this.selection = selection;
        this.formulaSafe = formulaSafe;
    }

    @Override
    public byte[] header() {
        List<String> names = new ArrayList<>(List.of(ACCOUNT));
        selection.columns().forEach(field -> names.add(field.column()));
        if (selection.hasCustomColumn()) {
            names.add(CUSTOM);
        }
        return (String.join(",", names) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] row(GroupMember member) {
        StringBuilder row = new StringBuilder(cell(Rows.wellFormed(member.memberAccount())));
        for (MemberField field : selection.columns()) {
            row.append(',').append(cell(field.value(member)));
        }
        if (selection.hasCustomColumn()) {
            row.append(',').append(member.customFields().isEmpty() ? "" : cell(customText(member)));
        }
        return row.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void readAccounts(InputStream written, Consumer<String> accounts) throws IOException {
        CsvReader reader =
                new CsvReader(new BufferedReader(new InputStreamReader(written, StandardCharsets.UTF_8.newDecoder())));
        if (reader.record() == null) {
            return;
        }
        for (List<String> row = reader.record(); row != null; row = reader.record()) {
            accounts.accept(plain(row.get(0)));
        }
    }

    private String customText(GroupMember member) {
        return new String(json.write(Rows.custom(member)), StandardCharsets.UTF_8);
    }

    private String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        if (formulaSafe && value instanceof String && startsLikeFormula(text)) {
            text = "'" + text;
        }
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private String plain(String cell) {
        return formulaSafe && cell.startsWith("'") ? cell.substring(1) : cell;
    }

    private static boolean startsLikeFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }
}
