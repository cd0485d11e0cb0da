package dev.apiwright.example.simulator.fault;

import dev.apiwright.error.ApiwrightException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * How the answer under test is asked for. A first call opens its connection, a later one finds it open; a page is one of a
 * real listing, and a later page follows one that was delivered before.
 */
enum Case {
    SYNC_FIRST(false, false, false),
    SYNC_LATER(false, true, false),
    ASYNC_FIRST(true, false, false),
    ASYNC_LATER(true, true, false),
    FIRST_PAGE(false, false, true),
    LATER_PAGE(false, true, true);

    private final boolean async;
    private final boolean later;
    private final boolean page;

    Case(boolean async, boolean later, boolean page) {
        this.async = async;
        this.later = later;
        this.page = page;
    }

    boolean isLater() {
        return later;
    }

    /** Whether a paginator makes the call. */
    boolean isPage() {
        return page;
    }

    /** Where the page starts that is asked for. */
    int offset() {
        return later ? Rig.PAGE : 0;
    }

    /** One of two ways to make the same call. */
    <T> T call(Supplier<T> sync, Supplier<CompletableFuture<T>> future) {
        if (!async) {
            return sync.get();
        }
        try {
            return future.get().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ApiwrightException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
