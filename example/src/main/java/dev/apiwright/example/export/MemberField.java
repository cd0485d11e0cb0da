package dev.apiwright.example.export;

import dev.apiwright.tencent.chat.GroupMember;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A field of a member that can be chosen, and its column. The account is no such field: it is always there. */
enum MemberField {
    ROLE("Role", GroupMember::role),
    JOIN_TIME("JoinTime", GroupMember::joinTime),
    MSG_SEQ("MsgSeq", GroupMember::msgSeq),
    MSG_FLAG("MsgFlag", GroupMember::msgFlag),
    LAST_SEND_MSG_TIME("LastSendMsgTime", GroupMember::lastSendMsgTime),
    MUTE_UNTIL("MuteUntil", GroupMember::muteUntil),
    NAME_CARD("NameCard", GroupMember::nameCard);

    private final String wireName;
    private final String column;
    private final Function<GroupMember, @Nullable Object> read;

    MemberField(String wireName, Function<GroupMember, @Nullable Object> read) {
        this.wireName = wireName;
        this.column = wireName.substring(0, 1).toLowerCase(Locale.ROOT) + wireName.substring(1);
        this.read = read;
    }

    String wireName() {
        return wireName;
    }

    /** The name of the column, as {@code joinTime}. */
    String column() {
        return column;
    }

    /** The value: a number, a time, or something that is written as its text; null when the member has none. */
    @Nullable
    Object value(GroupMember member) {
        return read.apply(member);
    }

    /** The field with this name, in whatever case. */
    static Optional<MemberField> named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.wireName.equalsIgnoreCase(name))
                .findFirst();
    }
}
