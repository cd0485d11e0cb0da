package dev.apiwright.client;

import dev.apiwright.error.CallDetails;
import dev.apiwright.error.CallInterruptedException;
import dev.apiwright.error.Outcome;
import dev.apiwright.signing.SignedParameters;
import dev.apiwright.transport.TransportResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One call: its attempts one after the other, its pauses, and its end. Whatever ends it first (an answer, the deadline, an
 * interrupt, a cancelled future, the client being closed) completes {@link #ending}; everything else then finds it complete
 * and stops. Steps run on the caller's thread or on workers, one at a time.
 */
final class Call<Q, R> {
    private final Pipeline pipeline;
    private final Endpoint<Q, R> endpoint;
    private final Q request;
    private final AtomicBoolean over = new AtomicBoolean();
    private final CompletableFuture<Ending<R>> ending = new CompletableFuture<>();
    private final Deadline deadline;
    private final DeadlineErrors errors;
    private final AttemptLog log;
    private final HostChoice hosts;
    private final Retries retries;
    private byte[] body = {};
    private int paid;
    private @Nullable Fault lastFault;
    private volatile @Nullable CompletableFuture<Boolean> leave;
    private volatile @Nullable CompletableFuture<TransportResponse> exchange;
    private volatile Runnable stopAlarm = () -> {};
    private volatile Runnable stopPause = () -> {};
    private volatile @Nullable Thread waiter;

    Call(Pipeline pipeline, Endpoint<Q, R> endpoint, Q request) {
        ClientSettings settings = pipeline.settings();
        this.pipeline = pipeline;
        this.endpoint = endpoint;
        this.request = request;
        this.deadline = new Deadline(settings.scheduler(), settings.callTimeout());
        this.errors = new DeadlineErrors(settings.callTimeout());
        this.log = new AttemptLog(endpoint.name(), settings.scheduler());
        this.hosts = new HostChoice(pipeline.hosts(), endpoint.safety());
        this.retries = new Retries(endpoint.safety(), settings.maxAttempts(), pipeline.backoff(), hosts);
    }

    /** Completes with the call's end; never fails itself. */
    CompletableFuture<Ending<R>> ending() {
        return ending;
    }

    /** The thread that starts the call waits for its end; when it is interrupted, nothing is sent any more. */
    void startAndWait() {
        waiter = Thread.currentThread();
        start();
    }

    void start() {
        if (isEnded()) {
            return;
        }
        guarded(() -> {
            body = endpoint.encode(request);
            ClientSettings settings = pipeline.settings();
            stopAlarm = settings.scheduler().schedule(() -> onWorker(this::expire), settings.callTimeout());
            attempt();
        });
    }

    /** Asked before each step: code of the caller's, a signer for example, may have run since the one before. */
    private boolean isEnded() {
        if (Thread.currentThread() == waiter && Thread.currentThread().isInterrupted()) {
            interrupt();
        }
        return over.get();
    }

    private void attempt() {
        if (isEnded()) {
            release();
            return;
        }
        Duration left = deadline.remaining();
        if (left.isNegative() || left.isZero()) {
            expire();
            return;
        }
        CompletableFuture<Boolean> asked = pipeline.askLeave(endpoint, left);
        if (asked.isDone()) {
            send(asked);
            return;
        }
        leave = asked;
        if (over.get()) {
            release();
        }
        asked.whenComplete((granted, failure) -> onWorker(() -> send(asked)));
    }

    /** Signs here and not before the wait: a signature must not grow old in a queue. */
    private void send(CompletableFuture<Boolean> asked) {
        if (isEnded()) {
            release();
            return;
        }
        if (!pipeline.isGranted(asked)) {
            CallDetails details = log.details();
            Fault before = lastFault;
            end(new Ending.Failure<>(() -> errors.noPlace(before, details)));
            return;
        }
        URI base = hosts.next();
        SignedParameters signature = pipeline.sign(endpoint);
        if (isEnded()) {
            release();
            return;
        }
        Duration left = deadline.remaining();
        if (left.isNegative() || left.isZero()) {
            expire();
            return;
        }
        log.begin(base);
        CompletableFuture<TransportResponse> sent = pipeline.send(endpoint, base, signature, body, left);
        exchange = sent;
        if (over.get()) {
            release();
        }
        sent.whenComplete((response, failure) -> onWorker(() -> finish(signature, response, failure)));
    }

    private void finish(SignedParameters signature, @Nullable TransportResponse response, @Nullable Throwable failure) {
        if (over.get()) {
            return;
        }
        Answer<R> answer = response == null
                ? new Answer.Failure<>(TransportFaults.of(
                        failure == null ? new IllegalStateException("the transport gave no response") : failure))
                : pipeline.read(endpoint, response, signature);
        if (answer instanceof Answer.Success<R> success) {
            succeed(success);
        } else if (answer instanceof Answer.Failure<R> failed) {
            failed(failed.fault());
        }
    }

    private void succeed(Answer.Success<R> success) {
        TransportResponse raw = success.raw();
        log.succeeded(raw.status());
        hosts.answered();
        pipeline.retries().succeeded(paid);
        end(new Ending.Success<>(new CallResult<>(
                success.response(), raw.status(), raw.headers(), log.details().attempts())));
    }

    private void failed(Fault fault) {
        log.failed(fault);
        lastFault = fault;
        if (fault.kind() == FaultKind.SILENT && deadline.passesWithin(Duration.ZERO)) {
            hosts.gaveUp();
        } else {
            hosts.learn(fault);
        }
        Optional<Retry> retry = retries.after(fault, log.count());
        if (isTooLate(fault, retry)) {
            CallDetails details = log.details();
            end(new Ending.Failure<>(() -> errors.noTime(fault, details)));
        } else if (retry.isPresent() && pay(retry.get())) {
            pause(retry.get().pause());
        } else {
            CallDetails details = log.details();
            end(new Ending.Failure<>(() -> fault.exception().apply(details)));
        }
    }

    /** After it is clear that the retry would be in time: what is not made is not paid. */
    private boolean pay(Retry retry) {
        if (pipeline.retries().pay(retry.price())) {
            paid += retry.price();
            return true;
        }
        log.remark("not repeated, because the client's retry budget is used up");
        return false;
    }

    /**
     * Whether there is no time for the pause; or the attempt was lost because its time was all that the call had left, which
     * the transport notices at the same moment as the alarm.
     */
    private boolean isTooLate(Fault fault, Optional<Retry> retry) {
        boolean noAnswer = fault.kind() == FaultKind.LOST || fault.kind() == FaultKind.SILENT;
        return deadline.passesWithin(retry.map(Retry::pause).orElse(Duration.ZERO)) && (retry.isPresent() || noAnswer);
    }

    private void pause(Duration pause) {
        if (pause.isZero()) {
            attempt();
            return;
        }
        ClientSettings settings = pipeline.settings();
        stopPause = settings.scheduler().schedule(() -> onWorker(this::attempt), pause);
        if (over.get()) {
            release();
        }
    }

    private boolean isQueued() {
        CompletableFuture<Boolean> asked = leave;
        return asked != null && !asked.isDone();
    }

    private void expire() {
        CallDetails details = log.details();
        String place = place();
        if (log.isUnderWay()) {
            hosts.gaveUp();
        }
        end(new Ending.Failure<>(() -> errors.passed(place, details)));
    }

    private String place() {
        if (log.isUnderWay()) {
            return "while waiting for the answer";
        }
        return isQueued() ? "while waiting for the rate limit" : "in the pause before the next attempt";
    }

    /** The caller's thread was interrupted. */
    void interrupt() {
        abort("the thread was interrupted");
    }

    /** Nobody wants the result any more. */
    void cancel() {
        abort("the call was cancelled");
    }

    void closeWithClient() {
        abort("the client is closed");
    }

    private void abort(String reason) {
        if (over.get()) {
            return;
        }
        CallDetails details = log.details();
        end(new Ending.Failure<>(() -> new CallInterruptedException(reason, Outcome.NOT_EXECUTED, details)));
    }

    /** Waits for the end. An interrupt ends the call, unless it has just ended by itself. */
    Ending<R> await() {
        try {
            return ending.get();
        } catch (InterruptedException e) {
            interrupt();
            Thread.currentThread().interrupt();
            return ending.join();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an ending never fails", e);
        }
    }

    /** For the threads of the timer and of the transport, which do not do the work themselves. */
    private void onWorker(Runnable step) {
        try {
            pipeline.settings().workers().execute(() -> guarded(step));
        } catch (RuntimeException | Error e) {
            // No thread can be had, and nobody else would end this call; a client that was closed has done so.
            end(new Ending.Broken<>(e));
        }
    }

    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error e) {
            end(new Ending.Broken<>(e));
        }
    }

    /** Lets go of everything first, so that whoever waits finds nothing left of the call. */
    private void end(Ending<R> end) {
        if (over.compareAndSet(false, true)) {
            try {
                release();
            } finally {
                ending.complete(end);
            }
        }
    }

    /** Stops whatever is under way; called again by a step that started something while the call was ending. */
    private void release() {
        stopAlarm.run();
        stopPause.run();
        CompletableFuture<Boolean> asked = leave;
        if (asked != null) {
            asked.cancel(true);
        }
        CompletableFuture<TransportResponse> sent = exchange;
        if (sent != null) {
            sent.cancel(true);
        }
    }
}
