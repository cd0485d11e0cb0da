package dev.apiwright.example.export;

import dev.apiwright.tencent.chat.Role;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/** Names between the command line and the program. */
final class Names {
    private static final List<Role> ROLES = List.of(Role.OWNER, Role.ADMIN, Role.MEMBER);

    private Names() {}

    /** The role with this name, in whatever case. */
    static Role role(String name) {
        return ROLES.stream()
                .filter(role -> role.value().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> ExportException.usage(
                        "--role: there is no role " + name,
                        "Roles are " + ROLES.stream().map(Role::value).collect(Collectors.joining(", ")) + "."));
    }

    /** The field with this name, in whatever case. */
    static MemberField field(String name) {
        return MemberField.named(name)
                .orElseThrow(() -> ExportException.usage(
                        "--fields: there is no field " + name,
                        "Fields are "
                                + Arrays.stream(MemberField.values())
                                        .map(MemberField::column)
                                        .collect(Collectors.joining(", "))
                                + "; memberAccount is always there."));
    }

    /**
     * The name of the output when none is given. IDs may hold characters that no file name has; where some were replaced, a
     * hash keeps two groups apart.
     */
    static String fileFor(String group, OutputFormat format) {
        String safe = group.replaceAll("[^A-Za-z0-9._-]", "_");
        if (!safe.equals(group)) {
            CRC32 hash = new CRC32();
            hash.update(group.getBytes(StandardCharsets.UTF_8));
            safe += "-" + Long.toHexString(hash.getValue());
        }
        return "members-" + safe + "." + format.extension();
    }
}
