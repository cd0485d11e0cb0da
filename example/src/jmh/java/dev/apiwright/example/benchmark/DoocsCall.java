package dev.apiwright.example.benchmark;

import io.github.doocs.im.ImClient;
import io.github.doocs.im.model.group.MemberProfile;
import io.github.doocs.im.model.request.GetGroupMemberInfoRequest;
import java.io.IOException;

/** One call with io.github.doocs:im-server-sdk-java, its signature included. */
final class DoocsCall {
    private DoocsCall() {}

    /** Arguments: host and port, the application, the caller, the key, the group. */
    public static void main(String[] args) throws IOException {
        ImClient client = new ImClient(Long.parseLong(args[1]), args[2], args[3], args[0]);
        GetGroupMemberInfoRequest request = new GetGroupMemberInfoRequest();
        request.setGroupId(args[4]);
        long sum = 0;
        for (MemberProfile member : client.group.getGroupMemberInfo(request).getMemberList()) {
            sum += member.getMemberAccount().hashCode();
        }
        System.out.println(sum);
        // OkHttp's threads would keep the program for a minute.
        System.exit(0);
    }
}
