package dev.apiwright.tencent.chat;

import dev.apiwright.json.JsonReader;

/** Lets benchmarks decode a response as a call does; the generated decoder is not public. */
public final class ResponseDecoder {
    private ResponseDecoder() {}

    public static GetGroupMemberInfoResponse decode(byte[] text) {
        JsonReader in = new JsonReader(text, TencentChatErrors.ENVELOPE);
        GetGroupMemberInfoResponse response = GetGroupMemberInfoResponseJson.read(in);
        in.finish();
        Integer code = in.envelope().code();
        if (code == null || code != 0) {
            throw new IllegalStateException("a failure");
        }
        return response;
    }
}
