package dev.apiwright.example.simulator.fault;

import dev.apiwright.error.ApiwrightException;
import dev.apiwright.tencent.chat.GetGroupMemberInfoRequest;
import dev.apiwright.tencent.chat.GetGroupMemberInfoResponse;
import dev.apiwright.tencent.chat.TencentChat;
import java.util.concurrent.CompletionException;

/** How a call is made, and whether it is the first of its client or a later one, whose connection is used again. */
enum Case {
    SYNC_FIRST(false, false),
    SYNC_LATER(false, true),
    ASYNC_FIRST(true, false),
    ASYNC_LATER(true, true);

    private final boolean async;
    private final boolean later;

    Case(boolean async, boolean later) {
        this.async = async;
        this.later = later;
    }

    boolean isLater() {
        return later;
    }

    /** Where the page starts that the call asks for. */
    int offset() {
        return later ? Rig.PAGE : 0;
    }

    GetGroupMemberInfoResponse call(TencentChat chat, GetGroupMemberInfoRequest request) {
        if (!async) {
            return chat.group().getGroupMemberInfo(request);
        }
        try {
            return chat.group().getGroupMemberInfoAsync(request).join();
        } catch (CompletionException e) {
            throw (ApiwrightException) e.getCause();
        }
    }
}
