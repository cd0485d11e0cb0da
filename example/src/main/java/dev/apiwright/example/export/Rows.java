package dev.apiwright.example.export;

import dev.apiwright.tencent.chat.CustomField;
import dev.apiwright.tencent.chat.GroupMember;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How members stand in the output. */
interface Rows {
    /** Column of the user ID, in every format the first. */
    String ACCOUNT = "memberAccount";

    /** Column of the custom fields, in every format the last. */
    String CUSTOM = "custom";

    /** Stands for what cannot be written. */
    int REPLACEMENT = 0xFFFD;

    /** What comes before the first member; may be empty. */
    byte[] header();

    /** One member, the end of its line included. */
    byte[] row(GroupMember member);

    /**
     * Reads the accounts back from what was written.
     *
     * @throws IOException when it is not what this class has written
     */
    void readAccounts(InputStream written, Consumer<String> accounts) throws IOException;

    /** The custom fields by key. */
    static Map<String, @Nullable Object> custom(GroupMember member) {
        Map<String, @Nullable Object> custom = new LinkedHashMap<>();
        for (CustomField field : member.customFields()) {
            String value = field.value();
            custom.put(wellFormed(field.key()), value == null ? null : wellFormed(value));
        }
        return custom;
    }

    /** The text with halves of characters replaced: JSON can carry them in escapes, UTF-8 cannot. */
    static String wellFormed(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }
}
