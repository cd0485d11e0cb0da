package dev.apiwright.example.simulator.fault;

import dev.apiwright.error.ApiwrightException;
import dev.apiwright.signing.UserSigCredentials;
import dev.apiwright.tencent.chat.GetGroupMemberInfoRequest;
import dev.apiwright.tencent.chat.TencentChat;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletionException;

/**
 * A program with little memory: makes the same call many times, sync and async, and prints what comes of each. Run by tests in
 * a process of its own.
 */
final class SmallHeap {
    private SmallHeap() {}

    /** Takes the server's address, how many calls, and optionally the address of a server that works. */
    public static void main(String[] arguments) {
        int calls = Integer.parseInt(arguments[1]);
        try (TencentChat chat = client(arguments[0])) {
            for (int i = 0; i < calls; i++) {
                System.out.println(ask(chat, i % 2 == 0));
            }
        }
        System.exit(0);
    }

    private static TencentChat client(String url) {
        return TencentChat.builder()
                .baseUrl(URI.create(url))
                .credentials(UserSigCredentials.of(Canary.APP, Canary.ADMIN, Canary.KEY))
                .attemptTimeout(Duration.ofMinutes(1))
                .callTimeout(Duration.ofMinutes(3))
                .build();
    }

    private static String ask(TencentChat chat, boolean sync) {
        GetGroupMemberInfoRequest request =
                GetGroupMemberInfoRequest.builder().groupId("hikers").build();
        try {
            int members = (sync
                            ? chat.group().getGroupMemberInfo(request)
                            : chat.group().getGroupMemberInfoAsync(request).join())
                    .memberList()
                    .size();
            return "members: " + members;
        } catch (CompletionException e) {
            return name(e.getCause());
        } catch (ApiwrightException | OutOfMemoryError e) {
            return name(e);
        }
    }

    private static String name(Throwable failure) {
        String advice = failure instanceof ApiwrightException known ? " " + known.advice() : "";
        return failure.getClass().getSimpleName() + advice;
    }
}
