package dev.apiwright.example.export;

import dev.apiwright.tencent.chat.GroupMember;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** How members stand in the output. */
interface Rows {
    /** Column of the user ID, in every format the first. */
    String ACCOUNT = "memberAccount";

    /** Column of the custom fields, in every format the last. */
    String CUSTOM = "custom";

    /** What comes before the first member; may be empty. */
    byte[] header();

    /** Adds one member, the end of its line included. */
    void row(GroupMember member, Line out);

    /**
     * Reads the accounts back from what was written.
     *
     * @throws IOException when it is not what this class has written
     */
    void readAccounts(InputStream written, Consumer<String> accounts) throws IOException;
}
