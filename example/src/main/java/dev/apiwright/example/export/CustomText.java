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

    private CustomText() {}

    static void write(List<CustomField> fields, JsonGenerator out) {
        out.writeStartObject();
        for (CustomField field : eachOnce(fields)) {
            out.writeName(field.key());
            out.writeString(field.value());
        }
        out.writeEndObject();
    }

    /** The last of those with the same key, in the place of the first. */
    private static Collection<CustomField> eachOnce(List<CustomField> fields) {
        if (fields.size() == 1) {
            return fields;
        }
        Map<String, CustomField> byKey = new LinkedHashMap<>();
        fields.forEach(field -> byKey.put(HALVES.matcher(field.key()).replaceAll("\uFFFD"), field));
        return byKey.values();
    }
}
