package dev.apiwright.client;

import dev.apiwright.error.TransportException;
import dev.apiwright.error.TransportException.Phase;
import dev.apiwright.transport.HttpTransport;
import dev.apiwright.transport.TransportRequest;
import dev.apiwright.transport.TransportResponse;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Answers in memory, by host; keeps the hosts that were asked. */
final class StubTransport implements HttpTransport {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Function<TransportRequest, CompletableFuture<TransportResponse>> answers;

    StubTransport(Function<String, CompletableFuture<TransportResponse>> answers) {
        answer(answers);
    }

    void answer(Function<String, CompletableFuture<TransportResponse>> answers) {
        answerRequest(request -> answers.apply(request.address().getHost()));
    }

    void answerRequest(Function<TransportRequest, CompletableFuture<TransportResponse>> answers) {
        this.answers = answers;
    }

    /** The hosts asked since this was last called, in order. */
    List<String> asked() {
        List<String> hosts = List.copyOf(asked);
        asked.clear();
        return hosts;
    }

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request) {
        asked.add(request.address().getHost());
        return answers.apply(request);
    }

    @Override
    public void close() {}

    static CompletableFuture<TransportResponse> ok() {
        return json(200, Replies.OK_JSON);
    }

    static CompletableFuture<TransportResponse> error(int code) {
        return json(200, Replies.errorJson(code));
    }

    static CompletableFuture<TransportResponse> status(int status) {
        return json(status, "");
    }

    private static CompletableFuture<TransportResponse> json(int status, String json) {
        return CompletableFuture.completedFuture(
                new TransportResponse(status, Map.of(), json.getBytes(StandardCharsets.UTF_8)));
    }

    static CompletableFuture<TransportResponse> notReady() {
        return failed(new TransportException(Phase.CLIENT, "not ready", null));
    }

    static CompletableFuture<TransportResponse> refused() {
        return failed(new TransportException(Phase.CONNECT, "refused", null));
    }

    static CompletableFuture<TransportResponse> silent() {
        return failed(new TransportException(Phase.EXCHANGE, "no answer in time", new HttpTimeoutException("late")));
    }

    static CompletableFuture<TransportResponse> broken() {
        return failed(new TransportException(Phase.EXCHANGE, "no answer", new IOException("reset")));
    }

    private static CompletableFuture<TransportResponse> failed(TransportException failure) {
        return CompletableFuture.failedFuture(failure);
    }
}
