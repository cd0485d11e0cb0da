package dev.apiwright.client;

import dev.apiwright.signing.SignedParameters;
import dev.apiwright.signing.SigningContext;
import dev.apiwright.transport.RequestWatcher;
import dev.apiwright.transport.TransportResponse;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** The steps of an attempt that all calls of a client share. Thread-safe. */
final class Pipeline {
    private final ClientSettings settings;
    private final RequestAssembler assembler;
    private final AnswerReader answers;
    private final Backoff backoff;
    private final HostHealth hosts;
    private final RetryBudget retries;
    private final ClockSkew clock;
    private final ClientLog log;
    private final List<InterceptorGuard> interceptors;
    private final AtomicLong calls = new AtomicLong();

    Pipeline(ClientSettings settings) {
        this.settings = settings;
        this.assembler = new RequestAssembler(settings);
        this.clock = new ClockSkew(settings.clock());
        this.answers = new AnswerReader(clock);
        this.backoff = new Backoff(settings.random());
        this.log = new ClientLog(settings.api(), settings.workers(), settings.logger());
        this.hosts = new HostHealth(settings.servers(), settings.scheduler(), log);
        this.retries = new RetryBudget(settings.scheduler(), log);
        this.interceptors = new ArrayList<>();
        for (Supplier<? extends Interceptor> source : settings.interceptors()) {
            interceptors.add(new InterceptorGuard(source, settings.scheduler(), settings.callTimeout(), log));
        }
    }

    ClientSettings settings() {
        return settings;
    }

    Backoff backoff() {
        return backoff;
    }

    HostHealth hosts() {
        return hosts;
    }

    RetryBudget retries() {
        return retries;
    }

    ClientLog log() {
        return log;
    }

    /** Lets those who look on know of a call; on the caller's thread. */
    CallWatch watch(Endpoint<?, ?> endpoint) {
        CallInfo call = new CallInfo(settings.api(), endpoint.name(), calls.incrementAndGet());
        List<Interception> interceptions = new ArrayList<>(interceptors.size());
        for (InterceptorGuard guard : interceptors) {
            interceptions.add(new Interception(guard, settings.workers()));
        }
        return new CallWatch(call, settings.events().begin(call), interceptions);
    }

    /** Asks to make one attempt; see {@link RateLimiter#acquire}. */
    CompletableFuture<Boolean> askLeave(Endpoint<?, ?> endpoint, Duration left) {
        return settings.rateLimiter().acquire(endpoint, left);
    }

    /** Tells the limiter; see {@link RateLimiter#sent}. */
    void sent(Endpoint<?, ?> endpoint, CompletableFuture<Boolean> leave) {
        settings.rateLimiter().sent(endpoint, leave);
    }

    /** Tells the limiter; see {@link RateLimiter#answered}. */
    void answered(Endpoint<?, ?> endpoint, CompletableFuture<Boolean> leave) {
        settings.rateLimiter().answered(endpoint, leave);
    }

    /** What the limiter said; one that failed, fails the call. */
    boolean isGranted(CompletableFuture<Boolean> asked) {
        try {
            return asked.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw e;
        }
    }

    /** A signature for one attempt: made when the attempt starts, not when the call does. */
    SignedParameters sign(Endpoint<?, ?> endpoint) {
        return settings.signer().sign(new SigningContext(endpoint.path(), clock.instant(), settings.random()));
    }

    /** Sends one attempt; bounded by the attempt's own timeout and by what is left of the call's. */
    CompletableFuture<TransportResponse> send(
            Endpoint<?, ?> endpoint,
            URI base,
            SignedParameters signature,
            Map<String, String> headers,
            byte[] body,
            Duration left,
            RequestWatcher watcher) {
        Duration timeout = left.compareTo(settings.attemptTimeout()) < 0 ? left : settings.attemptTimeout();
        return settings.transport()
                .send(assembler
                        .assemble(endpoint, base, signature, headers, body, timeout)
                        .watchedBy(watcher));
    }

    <R> Answer<R> read(Endpoint<?, R> endpoint, TransportResponse response, SignedParameters signature) {
        Answer<R> answer = answers.read(endpoint, response, signature);
        if (answer instanceof Answer.Failure<R> failure) {
            heed(failure.fault().kind(), endpoint, response, signature);
        }
        return answer;
    }

    /** What one answer says that concerns all calls. */
    private void heed(FaultKind kind, Endpoint<?, ?> endpoint, TransportResponse response, SignedParameters signature) {
        if (kind == FaultKind.SIGNATURE_REFUSED) {
            // The clock first: the next signature is made by it.
            clock.learn(response.headers()).ifPresent(log::clockCorrected);
            settings.signer().invalidate(signature);
        } else if (kind == FaultKind.THROTTLED) {
            settings.rateLimiter().throttled(endpoint);
        }
    }
}
