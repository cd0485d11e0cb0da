package dev.apiwright.example.export;

import dev.apiwright.tencent.chat.CustomField;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;

/** Custom fields as one JSON object. */
final class CustomText {
    /** Of characters: what {@link Line} replaces, so that keys which differ in them only are the same. */
    private static final Pattern HALVES = Pattern.compile("\\p{Cs}");

    /** More than a member usually has. */
    private static final int FEW = 8;

    private CustomText() {}

    static void write(List<CustomField> fields, JsonGenerator out) {
        out.writeStartObject();
        for (CustomField field : eachOnce(fields)) {
            out.writeName(field.key());
            out.writeString(field.value());
        }
        out.writeEndObject();
    }

    /** Whether it is plain to see that no two keys are the same, as of nearly all members: then nothing has to be made. */
    private static boolean areDifferent(List<CustomField> fields) {
        for (int i = 0; i < fields.size(); i++) {
            String key = fields.get(i).key();
            if (i == FEW || hasSurrogates(key)) {
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

    private static boolean hasSurrogates(String key) {
        for (int i = 0; i < key.length(); i++) {
            if (Character.isSurrogate(key.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The last of those with the same key, in the place of the first. */
    private static Collection<CustomField> eachOnce(List<CustomField> fields) {
        if (areDifferent(fields)) {
            return fields;
        }
        Map<String, CustomField> byKey = new LinkedHashMap<>();
        fields.forEach(field -> byKey.put(HALVES.matcher(field.key()).replaceAll("\uFFFD"), field));
        return byKey.values();
    }
}
