package dev.apiwright.client;

import dev.apiwright.signing.RequestSigner;
import dev.apiwright.transport.HttpTransport;
import dev.apiwright.transport.JdkHttpTransport;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a client needs; generated builders extend it. Values are checked when the client is made, all at once. Not
 * thread-safe.
 *
 * @param <B> the generated builder itself
 */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(5);

    private final String api;

    @Nullable
    Servers servers;

    @Nullable
    URI baseUrl;

    @Nullable
    RequestSigner signer;

    @Nullable
    RateLimiter rateLimiter;

    Duration callTimeout = Duration.ofSeconds(30);
    Duration attemptTimeout = Duration.ofSeconds(10);
    int maxAttempts = 3;
    int maxResponseBytes = 16 * 1024 * 1024;
    double rateLimitShare = 1;
    String userAgent;

    @Nullable
    HttpTransport transport;

    Version httpVersion = Version.HTTP_1_1;
    private final List<Supplier<? extends Interceptor>> interceptors = new ArrayList<>();
    private Supplier<System.Logger> logger = () -> System.getLogger("dev.apiwright");
    private Clock clock = Clock.systemUTC();
    private @Nullable RandomGenerator random;
    private @Nullable Scheduler scheduler;
    private @Nullable Executor callbackExecutor;

    /**
     * @param api the API's name in its spec, for messages, checkpoints and the user agent
     */
    protected ClientBuilder(String api) {
        this.api = Objects.requireNonNull(api, "api");
        this.userAgent = "apiwright (" + api + ")";
    }

    @SuppressWarnings("unchecked") // every B is made by extending ClientBuilder<B>
    private B self() {
        return (B) this;
    }

    /** The hosts to call. Given twice, the last one counts; {@link #baseUrl} counts for more than this. */
    public B servers(Servers servers) {
        this.servers = Objects.requireNonNull(servers, "servers");
        return self();
    }

    /**
     * One address to call instead of the API's own servers: {@code https}, or {@code http} to this machine. A path is
     * allowed and goes before the path of every operation; user info, a query and a fragment are not.
     */
    public B baseUrl(URI baseUrl) {
        this.baseUrl = Objects.requireNonNull(baseUrl, "baseUrl");
        return self();
    }

    /** Who signs the calls. */
    public B signer(RequestSigner signer) {
        this.signer = Objects.requireNonNull(signer, "signer");
        return self();
    }

    /** For a whole call: every attempt, every pause between them and every wait for the rate limit. From 1 millisecond to 1 day; 30 seconds at first. */
    public B callTimeout(Duration callTimeout) {
        this.callTimeout = Objects.requireNonNull(callTimeout, "callTimeout");
        return self();
    }

    /**
     * For one attempt, from its start to the last byte of the answer. From 1 millisecond to 1 day; 10 seconds at first.
     * What is left of the call's time bounds it too.
     */
    public B attemptTimeout(Duration attemptTimeout) {
        this.attemptTimeout = Objects.requireNonNull(attemptTimeout, "attemptTimeout");
        return self();
    }

    /** The most attempts of one call, the first one included. From 1 to 10; 3 at first. */
    public B maxAttempts(int maxAttempts) {
        this.maxAttempts = maxAttempts;
        return self();
    }

    /** The largest answer that is read, before and after decompression. From 1 KiB to 1 GiB; 16 MiB at first. */
    public B maxResponseBytes(int maxResponseBytes) {
        this.maxResponseBytes = maxResponseBytes;
        return self();
    }

    /**
     * The part of every command's rate that this client may use, when others call with the same account: 0.25 for each of
     * four processes, say. A rate of 200 calls a second then is one of 50. From 0.001 to 1; 1 at first. Not together
     * with {@link #rateLimiter}, which does not know of it.
     */
    public B rateLimitShare(double rateLimitShare) {
        this.rateLimitShare = rateLimitShare;
        return self();
    }

    /**
     * Keeps to the API's rates in another way, in place of the client's own limiter: one that several processes share, or
     * {@link RateLimiter#unlimited()}. It stays its owner's.
     */
    public B rateLimiter(RateLimiter rateLimiter) {
        this.rateLimiter = Objects.requireNonNull(rateLimiter, "rateLimiter");
        return self();
    }

    /** The {@code User-Agent} header; printable ASCII. Says nothing about the machine unless you let it. */
    public B userAgent(String userAgent) {
        this.userAgent = Objects.requireNonNull(userAgent, "userAgent");
        return self();
    }

    /**
     * The HTTP version of the client's own transport: {@link Version#HTTP_2} asks servers for it and takes HTTP/1.1 where
     * they do not have it. {@link Version#HTTP_1_1} at first, because a connection that the server is about to close costs
     * nothing there. Not together with {@link #transport}, which has a version of its own.
     */
    public B httpVersion(Version httpVersion) {
        this.httpVersion = Objects.requireNonNull(httpVersion, "httpVersion");
        return self();
    }

    /** Looks on at every call; further ones are asked in the order in which they are given here. */
    public B interceptor(Interceptor interceptor) {
        Objects.requireNonNull(interceptor, "interceptor");
        return interceptorPerCall(() -> interceptor);
    }

    /**
     * An interceptor for each call, which can keep what is the call's own in its fields.
     *
     * @param interceptors asked at the start of each call on its caller's thread, so that it can take along what belongs to
     *     that thread, such as the trace that the call is part of; has to be quick, because the caller waits for it
     */
    public B interceptorPerCall(Supplier<? extends Interceptor> interceptors) {
        this.interceptors.add(Objects.requireNonNull(interceptors, "interceptors"));
        return self();
    }

    /** What the client logs with; {@code System.getLogger("dev.apiwright")} at first. Used by one thread at a time. */
    public B logger(System.Logger logger) {
        Objects.requireNonNull(logger, "logger");
        this.logger = () -> logger;
        return self();
    }

    /** Another way to move bytes. It stays its owner's: the client does not close it. */
    public B transport(HttpTransport transport) {
        this.transport = Objects.requireNonNull(transport, "transport");
        return self();
    }

    /** The wall clock that signatures are made by. */
    public B clock(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return self();
    }

    /** The source of random numbers, used by several threads at once. A {@link SecureRandom} at first. */
    public B random(RandomGenerator random) {
        this.random = Objects.requireNonNull(random, "random");
        return self();
    }

    /** What measures deadlines and waits between attempts. It stays its owner's. */
    public B scheduler(Scheduler scheduler) {
        this.scheduler = Objects.requireNonNull(scheduler, "scheduler");
        return self();
    }

    /**
     * Runs what is chained to the futures of asynchronous calls; threads of the client at first, as many as are needed.
     * When it refuses a task, a thread of the client runs it.
     */
    public B callbackExecutor(Executor callbackExecutor) {
        this.callbackExecutor = Objects.requireNonNull(callbackExecutor, "callbackExecutor");
        return self();
    }

    /**
     * Checks the settings and makes the client.
     *
     * @throws IllegalArgumentException when settings are missing or wrong; the message names each of them
     */
    protected final ApiClient buildClient() {
        SettingsCheck check = new SettingsCheck(this);
        check.done(api);
        // First, because it gets ready in the background, for longer than all the rest takes.
        HttpTransport usedTransport =
                transport == null ? JdkHttpTransport.create(connectTimeout(), httpVersion) : transport;
        ClientThreads threads = new ClientThreads();
        boolean ownTransport = transport == null;
        Scheduler usedScheduler = scheduler == null ? threads : scheduler;
        return new ApiClient(new ClientSettings(
                api,
                check.servers(),
                check.signer(),
                rateLimiter == null ? new CommandLimiter(usedScheduler, rateLimitShare) : rateLimiter,
                callTimeout,
                attemptTimeout,
                maxAttempts,
                maxResponseBytes,
                userAgent,
                usedTransport,
                clock,
                random == null ? new SecureRandom() : random,
                usedScheduler,
                threads.workers(),
                callbackExecutor == null ? threads.workers() : callbackExecutor,
                List.copyOf(interceptors),
                logger,
                EventRecorder.create(),
                () -> {
                    if (ownTransport) {
                        usedTransport.close();
                    }
                    threads.close();
                }));
    }

    /** Well below the attempt's, so that a connection that never comes is known to have carried nothing. */
    private Duration connectTimeout() {
        Duration half = attemptTimeout.dividedBy(2);
        return half.compareTo(LONGEST_CONNECT) < 0 ? half : LONGEST_CONNECT;
    }
}
