package dev.apiwright.example.simulator.fault;

import dev.apiwright.signing.UserSigCredentials;
import dev.apiwright.tencent.chat.GetGroupMemberInfoRequest;
import dev.apiwright.tencent.chat.TencentChat;
import java.net.URI;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A program that makes a call and prints which system properties have changed. Run by tests in a process of its own. */
final class OwnProperties {
    private OwnProperties() {}

    /** Takes the server's address. */
    public static void main(String[] arguments) {
        Map<String, String> before = properties();
        try (TencentChat chat = TencentChat.builder()
                .baseUrl(URI.create(arguments[0]))
                .credentials(UserSigCredentials.of(Canary.APP, Canary.ADMIN, Canary.KEY))
                .build()) {
            long members = chat.group()
                    .getGroupMemberInfo(GetGroupMemberInfoRequest.builder()
                            .groupId("hikers")
                            .build())
                    .memberNum();
            System.out.println("members: " + members);
        }
        TreeSet<Map.Entry<String, String>> changed = new TreeSet<>(Map.Entry.comparingByKey());
        changed.addAll(properties().entrySet());
        changed.removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
        System.out.println("set: " + changed);
        System.exit(0);
    }

    private static Map<String, String> properties() {
        return System.getProperties().stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, System::getProperty));
    }
}
