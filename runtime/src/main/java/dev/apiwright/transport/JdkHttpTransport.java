package dev.apiwright.transport;

import dev.apiwright.error.TransportException;
import dev.apiwright.error.TransportException.Phase;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The transport on the JDK's own HTTP client. Its threads are daemons. The whole exchange is timed here, because a timeout
 * given to the JDK's client ends with the headers (JDK 17): a body that stalls would hold the call for ever.
 */
public final class JdkHttpTransport implements HttpTransport {
    private final ExecutorService executor = Executors.newCachedThreadPool(new DaemonThreads("apiwright-http-"));
    private final ScheduledThreadPoolExecutor timer =
            new ScheduledThreadPoolExecutor(1, new DaemonThreads("apiwright-http-timer-"));
    private final Set<CompletableFuture<TransportResponse>> underWay = ConcurrentHashMap.newKeySet();
    private final HttpClient.Builder settings;
    /** The last try to make the JDK's client failed: known before any call fails of it. */
    private volatile boolean failed;
    /** Where it is not made yet, what was asked for meanwhile is started in that order before this is done. */
    private volatile @Nullable CompletableFuture<HttpClient> client;

    private JdkHttpTransport(HttpClient.Builder settings, boolean inBackground) {
        this.settings = settings.followRedirects(Redirect.NEVER).executor(executor);
        this.client = inBackground ? making() : CompletableFuture.completedFuture(settings.build());
        this.timer.setRemoveOnCancelPolicy(true);
    }

    private CompletableFuture<HttpClient> making() {
        CompletableFuture<HttpClient> building = CompletableFuture.supplyAsync(settings::build, executor);
        failed = false;
        return building.whenComplete((made, failure) -> failed = failure != null);
    }

    /**
     * A transport that speaks HTTP/1.1, through the proxy that {@link java.net.ProxySelector#getDefault} names, if any.
     *
     * @param connectTimeout for opening and securing a connection; best well below the timeout of the exchange, because a
     *     call that ended here was certainly not carried out
     */
    public static JdkHttpTransport create(Duration connectTimeout) {
        return create(connectTimeout, Version.HTTP_1_1);
    }

    /**
     * As {@link #create(Duration)}, with the HTTP version of choice. The JDK's client is made in the background: reading
     * the certificates that Java trusts takes half of the time until a program's first call is sent, and the call can be
     * made ready meanwhile. When it cannot be made, calls fail and say so, and the next one tries to make it again; that
     * cannot help when it was Java's standard TLS context that could not be made, which Java tries once in a process.
     *
     * @param version HTTP/2 is used where the server offers it; HTTP/1.1 otherwise
     */
    public static JdkHttpTransport create(Duration connectTimeout, Version version) {
        return inBackground(HttpClient.newBuilder().version(version).connectTimeout(connectTimeout));
    }

    /**
     * @param settings that nobody else has
     */
    static JdkHttpTransport inBackground(HttpClient.Builder settings) {
        return new JdkHttpTransport(settings, true);
    }

    /**
     * A transport with the caller's proxy, TLS settings or HTTP version. The builder's executor and redirect policy are
     * replaced.
     */
    public static JdkHttpTransport with(HttpClient.Builder settings) {
        return new JdkHttpTransport(settings, false);
    }

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request) {
        CompletableFuture<TransportResponse> result = new CompletableFuture<>();
        underWay.add(result);
        result.whenComplete((response, failure) -> underWay.remove(result));
        new Exchange(request, result).begin();
        return result;
    }

    /**
     * One after another, because the actions of one future are run in the opposite order. Where it could not be made, that is
     * tried again: file descriptors may have run out then.
     */
    private synchronized void queue(Exchange exchange) {
        CompletableFuture<HttpClient> open = client;
        if (open == null) {
            throw new RejectedExecutionException();
        }
        client = (failed ? making() : open).whenComplete(exchange::start);
    }

    private static TransportException closed() {
        return new TransportException(Phase.CONNECT, "the transport is closed", null);
    }

    /** The JDK's client has no way to be closed on JDK 17; its selector thread, a daemon, ends when nobody holds it. */
    @Override
    public void close() {
        synchronized (this) {
            client = null;
        }
        underWay.forEach(result ->
                result.completeExceptionally(new TransportException(Phase.EXCHANGE, "the transport was closed", null)));
        timer.shutdownNow();
        executor.shutdown();
    }

    /** One exchange: whatever completes its result first also stops the timer and the JDK's part of the work. */
    private final class Exchange {
        private final TransportRequest request;
        private final CompletableFuture<TransportResponse> result;
        /** Whether it goes out is decided once: what is told of as not sent must not be sent after that. */
        private final AtomicBoolean decided = new AtomicBoolean();

        private volatile boolean headersCame;

        Exchange(TransportRequest request, CompletableFuture<TransportResponse> result) {
            this.request = request;
            this.result = result;
        }

        /** Where the JDK's client is not there yet, making it counts as part of the exchange. */
        void begin() {
            guarded(() -> {
                CompletableFuture<HttpClient> open = client;
                if (open != null && open.isDone() && !open.isCompletedExceptionally()) {
                    start(open.join(), null);
                    startAlarm();
                } else {
                    startAlarm();
                    queue(this);
                }
            });
        }

        private void startAlarm() {
            Future<?> alarm = timer.schedule(this::timeOut, request.timeout().toNanos(), TimeUnit.NANOSECONDS);
            result.whenComplete((response, failure) -> alarm.cancel(false));
        }

        /** Sends, unless it was given up while the JDK's client was being made. */
        void start(@Nullable HttpClient made, @Nullable Throwable failure) {
            if (made == null) {
                String reason = "Java's HTTP client cannot be made";
                result.completeExceptionally(new TransportException(Phase.CLIENT, reason, failure));
            } else if (!result.isDone() && decided.compareAndSet(false, true)) {
                guarded(() -> send(made, httpRequest()));
            }
        }

        private void guarded(Runnable step) {
            try {
                step.run();
            } catch (RejectedExecutionException e) {
                result.completeExceptionally(closed());
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(JdkFailures.classify(e, host(), false));
            }
        }

        private void send(HttpClient open, HttpRequest httpRequest) {
            CompletableFuture<HttpResponse<byte[]>> exchange = open.sendAsync(httpRequest, this::body);
            result.whenComplete((response, failure) -> exchange.cancel(true));
            exchange.whenComplete(this::finish);
        }

        private HttpRequest httpRequest() {
            try {
                HttpRequest.Builder builder =
                        HttpRequest.newBuilder(request.signedUri()).method(request.method(), new BodyOnItsWay(request));
                for (Map.Entry<String, String> header : request.headers().entrySet()) {
                    builder.setHeader(header.getKey(), header.getValue());
                }
                return builder.build();
            } catch (IllegalArgumentException e) {
                // Its message may hold a header's value; so it is no cause.
                String reason = "the request has a header or a query that is not well formed";
                throw new TransportException(Phase.CONNECT, reason, null);
            }
        }

        private HttpResponse.BodySubscriber<byte[]> body(HttpResponse.ResponseInfo info) {
            headersCame = true;
            request.headersCame();
            // HEAD is never asked, and the JDK's client refuses a length that is no number.
            long declared = info.headers().firstValueAsLong("Content-Length").orElse(-1);
            return new BoundedBody(info.statusCode(), request.maxResponseBytes(), declared);
        }

        private void finish(@Nullable HttpResponse<byte[]> response, @Nullable Throwable failure) {
            if (response == null) {
                result.completeExceptionally(JdkFailures.classify(
                        failure == null ? new IllegalStateException("no response") : failure, host(), headersCame));
                return;
            }
            try {
                result.complete(decoded(response));
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        }

        private TransportResponse decoded(HttpResponse<byte[]> response) {
            List<String> labels = response.headers().allValues("Content-Encoding");
            // There is none when a proxy asks for a password in place of opening a tunnel.
            byte[] raw = Objects.requireNonNullElse(response.body(), new byte[0]);
            byte[] body = ContentEncoding.decode(response.statusCode(), labels, raw, request.maxResponseBytes());
            return new TransportResponse(
                    response.statusCode(), response.headers().map(), body);
        }

        private void timeOut() {
            if (decided.compareAndSet(false, true)) {
                timedOut(Phase.CLIENT, "Java's HTTP client was not made in time");
            } else if (headersCame) {
                timedOut(Phase.BODY, "the answer of " + host() + " did not end in time");
            } else {
                timedOut(Phase.EXCHANGE, "no answer in time");
            }
        }

        private void timedOut(Phase phase, String what) {
            String cause = "the exchange took longer than " + request.timeout();
            result.completeExceptionally(new TransportException(phase, what, new HttpTimeoutException(cause)));
        }

        private String host() {
            return request.address().getHost();
        }
    }
}
