package dev.apiwright.tencent.chat;

/** Lets benchmarks encode a request as a call does; the generated encoder is not public. */
public final class RequestEncoder {
    private RequestEncoder() {}

    public static byte[] encode(GetGroupMemberInfoRequest request) {
        return GetGroupMemberInfoRequest.ENDPOINT.encode(request);
    }
}
