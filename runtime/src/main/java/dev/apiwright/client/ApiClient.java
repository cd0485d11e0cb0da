package dev.apiwright.client;

import dev.apiwright.error.ApiwrightException;
import dev.apiwright.paging.PageSource;
import dev.apiwright.paging.Pagination;
import dev.apiwright.paging.Paginator;
import dev.apiwright.paging.PagingScope;
import dev.apiwright.paging.PendingPage;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes the calls of one API; generated clients are a thin layer on it. One for an application: it is thread-safe, holds
 * threads and connections, and is closed when the application ends.
 *
 * <p>A call that fails throws a subtype of {@link ApiwrightException}, sealed, unchecked, with every attempt in it.
 * Exceptions of code that its user plugged in (a signer, a transport, a clock) come out as they are.
 */
public final class ApiClient implements AutoCloseable {
    private final ClientSettings settings;
    private final Pipeline pipeline;
    private final Set<Call<?, ?>> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    ApiClient(ClientSettings settings) {
        this.settings = settings;
        this.pipeline = new Pipeline(settings);
    }

    /**
     * Makes a call and waits for its response.
     *
     * @throws ApiwrightException when it fails, the deadline passes, or the thread is interrupted
     */
    public <Q, R> R call(Endpoint<Q, R> endpoint, Q request) {
        return callWithDetails(endpoint, request).response();
    }

    /** As {@link #call}, with the HTTP status, the headers and the attempts. */
    public <Q, R> CallResult<R> callWithDetails(Endpoint<Q, R> endpoint, Q request) {
        return begin(endpoint, request).await().get();
    }

    /**
     * Makes a call without waiting for it. Cancelling the future, or completing it in another way, ends the call. The future
     * fails with what {@link #call} would throw.
     */
    public <Q, R> CompletableFuture<R> callAsync(Endpoint<Q, R> endpoint, Q request) {
        CompletableFuture<R> future = new CompletableFuture<>();
        Call<Q, R> call = new Call<>(pipeline, endpoint, request);
        future.whenComplete((response, failure) -> call.cancel());
        call.ending()
                .thenAccept(ending ->
                        new Delivery(settings.callbacks(), settings.workers()).run(() -> ending.deliver(future)));
        register(call);
        call.start();
        return future;
    }

    /**
     * A listing of all pages. Nothing is sent before its first page is asked for.
     *
     * @throws IllegalArgumentException when the listing is of an endpoint that no {@link Endpoint} describes
     */
    public <Q, R, T> Paginator<Q, R, T> paginate(Pagination<Q, R, T> pagination, Q request) {
        if (!(pagination.endpoint() instanceof Endpoint<Q, R> endpoint)) {
            throw new IllegalArgumentException("not an endpoint of a client: " + pagination.endpoint());
        }
        PagingScope scope = new PagingScope(
                settings.api(), settings.signer().identity(), settings.servers().id());
        return Paginator.of(pagination, scope, new Source<>(this, endpoint), request);
    }

    private <Q, R> Call<Q, R> begin(Endpoint<Q, R> endpoint, Q request) {
        Call<Q, R> call = new Call<>(pipeline, endpoint, request);
        register(call);
        call.startForWaiter();
        return call;
    }

    private void register(Call<?, ?> call) {
        underWay.add(call);
        call.ending().thenRun(() -> underWay.remove(call));
        // After the call is in the set: either close() finds it there, or it finds the client closed.
        if (closed) {
            call.closeWithClient();
        }
    }

    /**
     * Ends the calls under way with a {@link dev.apiwright.error.CallInterruptedException} and gives back threads and
     * connections. Calls after it fail in the same way. Closing twice does nothing more.
     */
    @Override
    public void close() {
        closed = true;
        underWay.forEach(Call::closeWithClient);
        settings.closing().run();
    }

    /** Where listings get their pages from. */
    private record Source<Q, R>(ApiClient client, Endpoint<Q, R> endpoint) implements PageSource<Q, R> {
        @Override
        public R fetch(Q request) {
            return client.call(endpoint, request);
        }

        @Override
        public PendingPage<R> start(Q request) {
            Call<Q, R> call = client.begin(endpoint, request);
            return new PendingPage<>() {
                @Override
                public R await() {
                    return call.await().get().response();
                }

                @Override
                public void cancel() {
                    call.cancel();
                }
            };
        }
    }
}
