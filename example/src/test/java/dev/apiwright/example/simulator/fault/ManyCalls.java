package dev.apiwright.example.simulator.fault;

import dev.apiwright.client.RateLimiter;
import dev.apiwright.signing.UserSigCredentials;
import dev.apiwright.tencent.chat.GetGroupMemberInfoRequest;
import dev.apiwright.tencent.chat.TencentChat;
import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/** A client without a rate limit that is asked very often, and what it holds. */
final class ManyCalls implements AutoCloseable {
    static final int AT_ONCE = 50;

    private final GetGroupMemberInfoRequest request =
            GetGroupMemberInfoRequest.builder().groupId("hikers").build();
    private final TencentChat chat;

    ManyCalls(URI url) {
        this.chat = TencentChat.builder()
                .baseUrl(url)
                .credentials(UserSigCredentials.of(Canary.APP, Canary.ADMIN, Canary.KEY))
                .rateLimiter(RateLimiter.unlimited())
                .build();
    }

    void sync(int calls) {
        for (int i = 0; i < calls; i++) {
            chat.group().getGroupMemberInfo(request);
        }
    }

    void async(int calls) throws InterruptedException {
        Semaphore free = new Semaphore(AT_ONCE);
        List<Throwable> failures = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            free.acquire();
            chat.group().getGroupMemberInfoAsync(request).whenComplete((response, failure) -> {
                if (failure != null) {
                    synchronized (failures) {
                        failures.add(failure);
                    }
                }
                free.release();
            });
        }
        free.acquire(AT_ONCE);
        free.release(AT_ONCE);
        if (!failures.isEmpty()) {
            throw new AssertionError(failures.size() + " calls failed", failures.get(0));
        }
    }

    /** What is still held after a collection that certainly took place. */
    long heap() {
        ReferenceQueue<Object> collected = new ReferenceQueue<>();
        List<PhantomReference<Object>> references = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            references.add(new PhantomReference<>(new Object(), collected));
            while (collected.poll() == null) {
                System.gc();
            }
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    int threads() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("apiwright"))
                .count();
    }

    @Override
    public void close() {
        chat.close();
    }
}
