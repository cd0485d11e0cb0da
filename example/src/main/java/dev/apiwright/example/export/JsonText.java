package dev.apiwright.example.export;

import dev.apiwright.tencent.chat.CustomField;
import dev.apiwright.tencent.chat.GroupMember;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values as JSON in a line, with nothing escaped that need not be. */
final class JsonText {
    /** Of characters: what {@link Line} replaces, so that keys which differ in them only are the same. */
    private static final Pattern HALVES = Pattern.compile("\\p{Cs}");

    private static final int FEW = 16;
    private static final String HEX = "0123456789ABCDEF";

    private JsonText() {}

    static void string(String text, Line out) {
        out.ascii('"');
        for (int i = 0; i < text.length(); i++) {
            int c = text.codePointAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                escape((char) c, out);
            } else {
                out.character(c);
                i += Character.charCount(c) - 1;
            }
        }
        out.ascii('"');
    }

    /** The custom fields of a member, who has some, as one object. */
    static void customFields(GroupMember member, Line out) {
        List<CustomField> fields = eachOnce(member.customFields());
        out.ascii('{');
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                out.ascii(',');
            }
            string(fields.get(i).key(), out);
            out.ascii(':');
            value(fields.get(i).value(), out);
        }
        out.ascii('}');
    }

    private static void value(@Nullable String text, Line out) {
        if (text == null) {
            out.ascii("null");
        } else {
            string(text, out);
        }
    }

    /** The last of those with the same key, in the place of the first. Nearly always, all keys differ. */
    private static List<CustomField> eachOnce(List<CustomField> fields) {
        if (areDifferent(fields)) {
            return fields;
        }
        Map<String, CustomField> byKey = new LinkedHashMap<>();
        fields.forEach(field -> byKey.put(HALVES.matcher(field.key()).replaceAll("\uFFFD"), field));
        return List.copyOf(byKey.values());
    }

    /** Whether that is sure at a glance. */
    private static boolean areDifferent(List<CustomField> fields) {
        if (fields.size() > FEW) {
            return false;
        }
        for (int i = 0; i < fields.size(); i++) {
            String key = fields.get(i).key();
            if (mayHoldHalves(key)) {
                return false;
            }
            for (int j = 0; j < i; j++) {
                if (key.equals(fields.get(j).key())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean mayHoldHalves(String key) {
        for (int i = 0; i < key.length(); i++) {
            if (Character.isSurrogate(key.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static void escape(char c, Line out) {
        out.ascii('\\');
        switch (c) {
            case '"', '\\' -> out.ascii(c);
            case '\b' -> out.ascii('b');
            case '\t' -> out.ascii('t');
            case '\n' -> out.ascii('n');
            case '\f' -> out.ascii('f');
            case '\r' -> out.ascii('r');
            default -> out.ascii("u00").ascii(HEX.charAt(c >> 4)).ascii(HEX.charAt(c & 0xF));
        }
    }
}
