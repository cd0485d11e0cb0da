package dev.apiwright.example.simulator.fault;

import dev.apiwright.signing.UserSigCredentials;
import dev.apiwright.tencent.chat.GetGroupMemberInfoRequest;
import dev.apiwright.tencent.chat.GetGroupMemberInfoResponse;
import dev.apiwright.tencent.chat.TencentChat;
import dev.apiwright.transport.HttpTransport;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** One client, used by many at once, before a front that answers by itself. */
final class Crowd implements AutoCloseable {
    private final GetGroupMemberInfoRequest request =
            GetGroupMemberInfoRequest.builder().groupId("hikers").build();
    private final EveryRow row = new EveryRow(null);
    private final TencentChat chat;

    Crowd(URI url, UnaryOperator<TencentChat.Builder> settings) {
        this.chat = settings.apply(TencentChat.builder()
                        .baseUrl(url)
                        .credentials(UserSigCredentials.of(Canary.APP, Canary.ADMIN, Canary.KEY)))
                .build();
    }

    /** Closes a transport with the client. */
    Crowd owning(HttpTransport transport) {
        row.owns(transport);
        return this;
    }

    TencentChat chat() {
        return chat;
    }

    long ask(Case way) {
        return way.call(
                        () -> chat.group().getGroupMemberInfo(request),
                        () -> chat.group().getGroupMemberInfoAsync(request))
                .memberNum();
    }

    CompletableFuture<Long> askAsync() {
        return chat.group().getGroupMemberInfoAsync(request).thenApply(GetGroupMemberInfoResponse::memberNum);
    }

    /** So many threads make so many calls each; completes with the number of those that worked. */
    CompletableFuture<Integer> begin(int threads, int calls) {
        return begin(Thread::new, threads, calls);
    }

    CompletableFuture<Integer> begin(ThreadFactory factory, int threads, int calls) {
        CompletableFuture<Integer> done = new CompletableFuture<>();
        AtomicInteger good = new AtomicInteger();
        AtomicInteger left = new AtomicInteger(threads);
        for (int t = 0; t < threads; t++) {
            factory.newThread(() -> {
                        try {
                            for (int i = 0; i < calls; i++) {
                                ask(Case.SYNC_LATER);
                                good.incrementAndGet();
                            }
                        } catch (RuntimeException | Error e) {
                            done.completeExceptionally(e);
                        } finally {
                            if (left.decrementAndGet() == 0) {
                                done.complete(good.get());
                            }
                        }
                    })
                    .start();
        }
        return done;
    }

    @Override
    public void close() {
        chat.close();
        row.nothingRuns();
        row.close();
    }
}
