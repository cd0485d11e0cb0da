package dev.apiwright.example.benchmark;

import com.tencentcloudapi.im.ApiClient;
import com.tencentcloudapi.im.ApiException;
import com.tencentcloudapi.im.api.GroupApi;
import io.github.doocs.im.ImClient;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Another client: it lists by hand, one page after the other, as it has no listings. */
interface PeerListing {
    /** The accounts of one page. */
    List<String> page(String group, int offset, int limit) throws IOException;

    /** What the accounts of the first members add up to. */
    default long sum(String group, int members, int pageSize) throws IOException {
        long sum = 0;
        for (int offset = 0; offset < members; offset += pageSize) {
            for (String account : page(group, offset, Math.min(pageSize, members - offset))) {
                sum += account.hashCode();
            }
        }
        return sum;
    }

    /** io.github.doocs:im-server-sdk-java */
    static PeerListing doocs(LateServer server, long sdkAppId, String identifier, String key) {
        ImClient client = new ImClient(sdkAppId, identifier, key, server.authority());
        return (group, offset, limit) -> {
            var request = new io.github.doocs.im.model.request.GetGroupMemberInfoRequest();
            request.setGroupId(group);
            request.setOffset(offset);
            request.setLimit(limit);
            return client.group.getGroupMemberInfo(request).getMemberList().stream()
                    .map(io.github.doocs.im.model.group.MemberProfile::getMemberAccount)
                    .toList();
        };
    }

    /** com.tencentcloudapi.im:tencentcloud-im-sdk-java */
    static PeerListing official(LateServer server, long sdkAppId, String identifier, String key) {
        ApiClient client = new ApiClient();
        client.setBasePath(server.url().toString());
        client.setSdkappid((int) sdkAppId);
        client.setIdentifier(identifier);
        client.setKey(key);
        GroupApi api = new GroupApi(client);
        return (group, offset, limit) -> {
            var request = new com.tencentcloudapi.im.model.GetGroupMemberInfoRequest();
            request.setGroupId(group);
            request.setOffset(offset);
            request.setLimit(limit);
            try {
                int random = ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);
                return api.getGroupMemberInfo(random, request).getMemberList().stream()
                        .map(com.tencentcloudapi.im.model.GetGroupMemberInfoResponseAllOfMemberList::getMemberAccount)
                        .toList();
            } catch (ApiException e) {
                throw new IOException(e);
            }
        };
    }
}
