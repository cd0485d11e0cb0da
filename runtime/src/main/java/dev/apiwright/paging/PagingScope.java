package dev.apiwright.paging;

import java.util.Objects;

/**
 * Which client a listing belongs to. A checkpoint holds it as it is, so nothing in it may be secret.
 *
 * @param api name of the API, {@code tencent-chat}
 * @param identity who calls, {@code 1400000001/administrator}
 * @param servers which servers are called, {@code adminapisgp.im.qcloud.com}
 */
public record PagingScope(String api, String identity, String servers) {
    public PagingScope {
        Objects.requireNonNull(api, "api");
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(servers, "servers");
    }
}
