package dev.apiwright.example.benchmark;

import dev.apiwright.signing.UserSigCredentials;
import dev.apiwright.tencent.chat.GetGroupMemberInfoRequest;
import dev.apiwright.tencent.chat.GroupMember;
import dev.apiwright.tencent.chat.TencentChat;
import java.net.URI;

/** One call with the generated client, its signature included. */
final class OurCall {
    private OurCall() {}

    /** Arguments: the server's address, the application, the caller, the key, the group. */
    public static void main(String[] args) {
        try (TencentChat chat = TencentChat.builder()
                .baseUrl(URI.create(args[0]))
                .credentials(UserSigCredentials.of(Long.parseLong(args[1]), args[2], args[3]))
                .build()) {
            GetGroupMemberInfoRequest request =
                    GetGroupMemberInfoRequest.builder().groupId(args[4]).build();
            long sum = 0;
            for (GroupMember member : chat.group().getGroupMemberInfo(request).memberList()) {
                sum += member.memberAccount().hashCode();
            }
            System.out.println(sum);
        }
    }
}
