package dev.apiwright.example.export;

import dev.apiwright.example.json.Json;
import dev.apiwright.tencent.chat.GroupMember;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * One JSON object a line: {@code memberAccount}, the chosen fields that the member has, and {@code custom}, an object of its
 * custom fields, when it has any.
 */
final class JsonLines implements Rows {
    private final Json json = new Json();
    private final JsonFactory factory = new JsonFactory();
    private final Selection selection;

    JsonLines(Selection selection) {
        this.selection = selection;
    }

    @Override
    public byte[] header() {
        return new byte[0];
    }

    @Override
    public byte[] row(GroupMember member) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put(ACCOUNT, Rows.wellFormed(member.memberAccount()));
        for (MemberField field : selection.columns()) {
            @Nullable Object value = field.value(member);
            if (value != null) {
                row.put(field.column(), value);
            }
        }
        if (selection.hasCustomColumn() && !member.customFields().isEmpty()) {
            row.put(CUSTOM, Rows.custom(member));
        }
        byte[] object = json.write(row);
        byte[] line = Arrays.copyOf(object, object.length + 1);
        line[object.length] = '\n';
        return line;
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
