package dev.apiwright.example.export;

import dev.apiwright.tencent.chat.GetGroupMemberInfoRequest;
import dev.apiwright.tencent.chat.MemberInfoField;
import dev.apiwright.tencent.chat.Role;
import java.util.List;

/**
 * Which members, and what of them.
 *
 * @param group ID of the group
 * @param roles roles wanted; all when empty
 * @param fields fields wanted; all when empty
 * @param customFields keys of custom fields wanted; when empty, all of them, or none when fields are chosen
 */
record Selection(String group, List<Role> roles, List<MemberField> fields, List<String> customFields) {
    Selection {
        roles = List.copyOf(roles);
        fields = List.copyOf(fields);
        customFields = List.copyOf(customFields);
    }

    /** The fields that have a column. */
    List<MemberField> columns() {
        return fields.isEmpty() ? List.of(MemberField.values()) : fields;
    }

    /** Whether there is a column for custom fields. */
    boolean hasCustomColumn() {
        return fields.isEmpty() || !customFields.isEmpty();
    }

    GetGroupMemberInfoRequest request() {
        GetGroupMemberInfoRequest.Builder request =
                GetGroupMemberInfoRequest.builder().groupId(group);
        if (!roles.isEmpty()) {
            request.memberRoleFilter(roles);
        }
        if (!fields.isEmpty()) {
            request.memberInfoFilter(fields.stream()
                    .map(field -> MemberInfoField.of(field.wireName()))
                    .toList());
        }
        if (!customFields.isEmpty()) {
            request.customFieldFilter(customFields);
        }
        return request.build();
    }
}
