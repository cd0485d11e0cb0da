package dev.apiwright.example.export;

import dev.apiwright.tencent.chat.GroupMember;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * One JSON object a line: {@code memberAccount}, the chosen fields that the member has, and {@code custom}, an object of its
 * custom fields, when it has any.
 */
final class JsonLines implements Rows {
    private final JsonFactory factory = new JsonFactory();
    private final TimeText times = new TimeText();
    private final List<MemberField> columns;
    private final boolean customColumn;

    JsonLines(Selection selection) {
        this.columns = selection.columns();
        this.customColumn = selection.hasCustomColumn();
    }

    @Override
    public byte[] header() {
        return new byte[0];
    }

    @Override
    public void row(GroupMember member, Line out) {
        JsonGenerator json = out.json();
        json.writeStartObject();
        json.writeName(ACCOUNT);
        json.writeString(member.memberAccount());
        for (MemberField field : columns) {
            @Nullable Object value = field.value(member);
            if (value != null) {
                json.writeName(field.column());
                write(value, json);
            }
        }
        if (customColumn && !member.customFields().isEmpty()) {
            json.writeName(CUSTOM);
            CustomText.write(member.customFields(), json);
        }
        json.writeEndObject();
        json.flush();
        out.text().append('\n');
    }

    private void write(Object value, JsonGenerator json) {
        if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else if (value instanceof Instant time) {
            char[] text = times.of(time);
            json.writeString(text, 0, text.length);
        } else {
            json.writeString(value.toString());
        }
    }

    @Override
    public void readAccounts(InputStream written, Consumer<String> accounts) throws IOException {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), written)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean isRow = token == JsonToken.START_OBJECT
                        && parser.nextToken() == JsonToken.PROPERTY_NAME
                        && ACCOUNT.equals(parser.currentName())
                        && parser.nextToken() == JsonToken.VALUE_STRING;
                if (!isRow) {
                    throw new IOException(
                            "line " + parser.currentTokenLocation().getLineNr() + " is no member");
                }
                accounts.accept(parser.getString());
                skipRest(parser);
            }
        } catch (JacksonException e) {
            throw new IOException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static void skipRest(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            parser.nextToken();
            parser.skipChildren();
        }
    }
}
