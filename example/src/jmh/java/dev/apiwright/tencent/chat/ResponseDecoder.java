package dev.apiwright.tencent.chat;

import dev.apiwright.json.Decoded;
import dev.apiwright.json.JsonReader;

/** Lets benchmarks decode a response as a call does; the generated decoder is not public. */
public final class ResponseDecoder {
    private ResponseDecoder() {}

    public static GetGroupMemberInfoResponse decode(byte[] text) {
        Decoded<GetGroupMemberInfoResponse> decoded =
                JsonReader.read(text, TencentChatErrors.ENVELOPE, GetGroupMemberInfoResponse::read);
        Integer code = decoded.envelope().code();
        if (code == null || code != 0) {
            throw new IllegalStateException("a failure");
        }
        return decoded.value();
    }
}
