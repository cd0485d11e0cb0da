package dev.apiwright.example.export;

import dev.apiwright.tencent.chat.CustomField;
import dev.apiwright.tencent.chat.GroupMember;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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

    private static final String TO_QUOTE = ",\"\n\r";

    private final List<MemberField> columns;
    private final boolean customColumn;
    private final boolean formulaSafe;
    private final Line custom = new Line();
    private final TimeText times = new TimeText();

    Csv(Selection selection, boolean formulaSafe) {
        this.columns = selection.columns();
        this.customColumn = selection.hasCustomColumn();
        this.formulaSafe = formulaSafe;
    }

    @Override
    public byte[] header() {
        List<String> names = new ArrayList<>(List.of(ACCOUNT));
        columns.forEach(field -> names.add(field.column()));
        if (customColumn) {
            names.add(CUSTOM);
        }
        return (String.join(",", names) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void row(GroupMember member, Line out) {
        text(member.memberAccount(), out.text());
        for (MemberField field : columns) {
            value(field.value(member), out.text().append(','));
        }
        if (customColumn) {
            out.text().append(',');
            if (!member.customFields().isEmpty()) {
                customFields(member.customFields(), out.text());
            }
        }
        out.text().append("\r\n");
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

    private void customFields(List<CustomField> fields, StringBuilder out) {
        custom.clear();
        CustomText.write(fields, custom.json());
        custom.json().flush();
        quoted(custom.text(), out);
    }

    private void value(@Nullable Object value, StringBuilder out) {
        if (value instanceof Number number) {
            out.append(number.longValue());
        } else if (value instanceof Instant time) {
            char[] text = times.of(time);
            apostropheBefore(text[0], out).append(text);
        } else if (value != null) {
            text(value.toString(), out);
        }
    }

    private void text(String text, StringBuilder out) {
        if (needsQuotes(text)) {
            quoted(text, out);
        } else if (!text.isEmpty()) {
            apostropheBefore(text.charAt(0), out).append(text);
        }
    }

    private void quoted(CharSequence text, StringBuilder out) {
        apostropheBefore(text.charAt(0), out.append('"'));
        for (int i = 0; i < text.length(); i++) {
            out.append(text.charAt(i));
            if (text.charAt(i) == '"') {
                out.append('"');
            }
        }
        out.append('"');
    }

    private StringBuilder apostropheBefore(char first, StringBuilder out) {
        return formulaSafe && FORMULA_STARTS.indexOf(first) >= 0 ? out.append('\'') : out;
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (TO_QUOTE.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private String plain(String cell) {
        return formulaSafe && cell.startsWith("'") ? cell.substring(1) : cell;
    }
}
