package dev.apiwright.example.soak;

import dev.apiwright.error.ApiwrightException;
import dev.apiwright.error.CallInterruptedException;
import dev.apiwright.example.simulator.SimulatedMember;
import dev.apiwright.tencent.chat.GetGroupMemberInfoRequest;
import dev.apiwright.tencent.chat.GetGroupMemberInfoResponse;
import dev.apiwright.tencent.chat.GroupMember;
import dev.apiwright.tencent.chat.TencentChat;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Single calls in every way in which calls are made and ended. Used by one thread. */
final class Calls {
    private static final int LARGEST_PAGE = 100;
    private static final int CROWD = 10;
    /** Most calls take less: so they are ended before, during and after. */
    private static final int LATEST_END_MICROS = 15_000;

    private final Target target;
    private final TencentChat chat;
    private final TencentChat hasty;
    private final Counts counts;
    private final Random random;
    private final ScheduledExecutorService timer;

    Calls(
            Target target,
            TencentChat chat,
            TencentChat hasty,
            Counts counts,
            Random random,
            ScheduledExecutorService timer) {
        this.target = target;
        this.chat = chat;
        this.hasty = hasty;
        this.counts = counts;
        this.random = random;
        this.timer = timer;
    }

    void sync() {
        call("sync", chat);
    }

    /** Often ends at its deadline. */
    void hasty() {
        call("hasty", hasty);
    }

    private void call(String kind, TencentChat client) {
        GetGroupMemberInfoRequest request = request();
        try {
            check(request, client.group().getGroupMemberInfo(request));
        } catch (ApiwrightException e) {
            counts.failed(e);
        }
        counts.done(kind);
    }

    /** Several at once. */
    void async() {
        List<GetGroupMemberInfoRequest> requests = new ArrayList<>();
        List<CompletableFuture<GetGroupMemberInfoResponse>> answers = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            requests.add(request());
            answers.add(chat.group().getGroupMemberInfoAsync(requests.get(i)));
        }
        for (int i = 0; i < CROWD; i++) {
            await(requests.get(i), answers.get(i));
        }
        counts.done("async");
    }

    private void await(GetGroupMemberInfoRequest request, CompletableFuture<GetGroupMemberInfoResponse> answer) {
        try {
            check(request, answer.join());
        } catch (CompletionException e) {
            counts.failed((ApiwrightException) e.getCause());
        }
    }

    /** At any time: what has come by then has to be right. */
    void cancelled() {
        GetGroupMemberInfoRequest request = request();
        CompletableFuture<GetGroupMemberInfoResponse> answer = chat.group().getGroupMemberInfoAsync(request);
        pause(random.nextInt(LATEST_END_MICROS));
        if (answer.cancel(true)) {
            counts.done("cancelled");
        } else {
            await(request, answer);
            counts.done("cancelled too late");
        }
    }

    /** At any time: the flag has to be set afterwards, whatever came of the call. */
    void interrupted() {
        Thread self = Thread.currentThread();
        AtomicBoolean decided = new AtomicBoolean();
        CompletableFuture<Void> struck = new CompletableFuture<>();
        timer.schedule(
                () -> {
                    if (decided.compareAndSet(false, true)) {
                        self.interrupt();
                        struck.complete(null);
                    }
                },
                random.nextInt(LATEST_END_MICROS),
                TimeUnit.MICROSECONDS);
        GetGroupMemberInfoRequest request = request();
        try {
            check(request, chat.group().getGroupMemberInfo(request));
            counts.done("interrupted too late");
        } catch (CallInterruptedException e) {
            if (!self.isInterrupted()) {
                counts.wrong("an interrupted call took the thread's flag");
            }
            counts.done("interrupted");
        } catch (ApiwrightException e) {
            counts.failed(e);
        }
        if (!decided.compareAndSet(false, true)) {
            // So that it strikes nothing that comes after this.
            struck.join();
        }
        Thread.interrupted();
    }

    /** A client that lives for one call, and is closed while another one is under way. */
    void client() {
        try (TencentChat own = target.client()) {
            call("client of its own", own);
            own.group().getGroupMemberInfoAsync(request());
        }
    }

    private void pause(int micros) {
        CompletableFuture<Void> passed = new CompletableFuture<>();
        timer.schedule(() -> passed.complete(null), micros, TimeUnit.MICROSECONDS);
        passed.join();
    }

    private GetGroupMemberInfoRequest request() {
        return GetGroupMemberInfoRequest.builder()
                .groupId(target.still().id())
                .offset(random.nextInt(target.still().size()))
                .limit(1 + random.nextInt(LARGEST_PAGE))
                .build();
    }

    private void check(GetGroupMemberInfoRequest request, GetGroupMemberInfoResponse response) {
        List<String> expected = target.still()
                .members()
                .skip(request.offset())
                .limit(request.limit())
                .map(SimulatedMember::account)
                .toList();
        List<String> given =
                response.memberList().stream().map(GroupMember::memberAccount).toList();
        if (!expected.equals(given) || response.memberNum() != target.still().size()) {
            counts.wrong("a page at " + request.offset() + " gave " + given.size() + " members, not the "
                    + expected.size() + " that stand there");
        }
    }
}
