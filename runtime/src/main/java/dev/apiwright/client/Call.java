package dev.apiwright.client;

import dev.apiwright.error.Attempt;
import dev.apiwright.error.CallDetails;
import dev.apiwright.error.CallInterruptedException;
import dev.apiwright.error.Outcome;
import dev.apiwright.signing.SignedParameters;
import dev.apiwright.transport.RequestWatcher;
import dev.apiwright.transport.TransportResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One call: its attempts one after the other, its pauses, and its end. Whatever ends it first (an answer, the deadline, an
 * interrupt, a cancelled future, the client being closed) completes {@link #ending}; everything else then finds it over and
 * stops. Steps run one at a time: the first on the caller's thread, those that run code from outside on workers.
 */
final class Call<Q, R> {
    private final Pipeline pipeline;
    private final ClientSettings settings;
    private final Endpoint<Q, R> endpoint;
    private final Q request;
    private final CompletableFuture<Ending<R>> ending = new CompletableFuture<>();
    private final Ongoing ongoing = new Ongoing();
    private final Interruptible signing = new Interruptible();
    private final Deadline deadline;
    private final CallLog log;
    private final CallWatch watch;
    private final HostChoice hosts;
    private final Retries retries;
    private byte[] body = {};
    private int paid;
    private @Nullable Fault lastFault;
    private volatile Runnable stopAlarm = Ongoing.NOTHING;
    private volatile @Nullable Thread waiter;

    Call(Pipeline pipeline, Endpoint<Q, R> endpoint, Q request) {
        this.pipeline = pipeline;
        this.settings = pipeline.settings();
        this.endpoint = endpoint;
        this.request = request;
        this.deadline = new Deadline(settings.scheduler(), settings.callTimeout());
        this.log = new CallLog(endpoint.name(), settings.scheduler());
        this.watch = pipeline.watch(endpoint);
        this.hosts = new HostChoice(pipeline.hosts(), endpoint.safety());
        this.retries = new Retries(endpoint.safety(), settings.maxAttempts(), pipeline.backoff(), hosts);
    }

    /** Completes with the call's end; never fails itself. */
    CompletableFuture<Ending<R>> ending() {
        return ending;
    }

    /** The thread that starts the call will wait for its end; when it is interrupted, nothing is sent any more. */
    void startForWaiter() {
        waiter = Thread.currentThread();
        start();
    }

    void start() {
        if (isOver()) {
            return;
        }
        guarded(() -> {
            body = endpoint.encode(request);
            stopAlarm = settings.scheduler().schedule(() -> onWorker(this::expire), settings.callTimeout());
            if (ongoing.isOver()) {
                stopAlarm.run();
            }
            attempt();
        });
    }

    /** Asked between steps: code of the caller's, a limiter for example, may have run on its thread since the one before. */
    private boolean isOver() {
        if (Thread.currentThread() == waiter && Thread.currentThread().isInterrupted()) {
            interrupt();
        }
        return ongoing.isOver();
    }

    private void attempt() {
        if (isTimeUp()) {
            return;
        }
        log.enter(Phase.RATE_LIMIT);
        CompletableFuture<Boolean> asked = pipeline.askLeave(endpoint, deadline.remaining());
        ongoing.begin(() -> asked.cancel(true));
        if (isOver()) {
            return;
        }
        asked.whenComplete((granted, failure) -> onWorker(() -> begin(asked)));
    }

    private void begin(CompletableFuture<Boolean> asked) {
        if (ongoing.isOver()) {
            return;
        }
        if (!pipeline.isGranted(asked)) {
            Fault before = lastFault;
            fail("no place in the rate limit before the deadline", details -> deadline.noPlace(before, details));
            return;
        }
        URI base = hosts.next();
        CompletableFuture<Map<String, String>> headers = attemptBegins(base);
        if (headers.isDone()) {
            send(asked, base, headers.join());
        } else {
            headers.whenComplete((added, failure) -> onWorker(() -> send(asked, base, added)));
        }
    }

    /** No attempt is told of once the end of the call has been. */
    private CompletableFuture<Map<String, String>> attemptBegins(URI base) {
        synchronized (watch) {
            return ongoing.isOver()
                    ? CompletableFuture.completedFuture(Map.of())
                    : watch.attemptBegins(log.begin(base), base);
        }
    }

    /** Tells of the end of an attempt; called with the lock under which it was noted. */
    private void tell(Optional<Attempt> ended) {
        if (ended.isPresent()) {
            watch.attemptEnded(ended.get());
        }
    }

    /** Signs here and not before the waits: a signature must not grow old in a queue. */
    private void send(CompletableFuture<Boolean> leave, URI base, Map<String, String> headers) {
        if (isTimeUp()) {
            return;
        }
        ongoing.begin(signing::interrupt);
        SignedParameters signature = signing.run(() -> pipeline.sign(endpoint));
        if (isTimeUp() || !log.goesOut()) {
            return;
        }
        CompletableFuture<TransportResponse> sent =
                pipeline.send(endpoint, base, signature, headers, body, deadline.remaining(), new Watch(leave));
        ongoing.begin(() -> sent.cancel(true));
        sent.whenComplete((response, failure) -> onWorker(() -> finish(signature, response, failure)));
    }

    private void finish(SignedParameters signature, @Nullable TransportResponse response, @Nullable Throwable failure) {
        if (ongoing.isOver()) {
            return;
        }
        Answer<R> answer = response == null
                ? new Answer.Failure<>(TransportFaults.of(failure, signature))
                : decode(response, signature);
        if (answer instanceof Answer.Success<R> success) {
            succeed(success);
        } else if (answer instanceof Answer.Failure<R> failed) {
            failed(failed.fault());
        }
    }

    private Answer<R> decode(TransportResponse response, SignedParameters signature) {
        log.enter(Phase.DECODING);
        return pipeline.read(endpoint, response, signature);
    }

    private void succeed(Answer.Success<R> success) {
        TransportResponse raw = success.raw();
        synchronized (watch) {
            tell(log.succeeded(raw.status()));
        }
        hosts.answered();
        pipeline.retries().succeeded(paid);
        end(details -> new Ending.Success<>(
                new CallResult<>(success.response(), raw.status(), raw.headers(), details.attempts())));
    }

    private void failed(Fault fault) {
        synchronized (watch) {
            tell(log.failed(fault));
        }
        lastFault = fault;
        if (fault.kind() == FaultKind.SILENT && deadline.passesWithin(Duration.ZERO)) {
            hosts.gaveUp();
        } else {
            hosts.learn(fault);
        }
        Optional<Retry> retry = retries.after(fault, log.count());
        if (isTooLate(fault, retry)) {
            fail(fault.summary() + "; no time for another attempt", details -> deadline.noTime(fault, details));
        } else if (retry.isPresent() && pay(retry.get())) {
            pause(retry.get().pause());
        } else {
            fail(fault.summary(), fault.exception());
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
        log.enter(Phase.PAUSE);
        log.last().ifPresent(attempt -> pipeline.log().retry(endpoint.name(), attempt, pause));
        if (pause.isZero()) {
            attempt();
            return;
        }
        // It may be over before the scheduler has said how to stop it, and something else may be going on then.
        CompletableFuture<Runnable> stop = new CompletableFuture<>();
        ongoing.begin(() -> stop.thenAccept(Runnable::run));
        stop.complete(settings.scheduler().schedule(() -> onWorker(this::attempt), pause));
    }

    /** Whether there is nothing more to do: the call is over, or is now. */
    private boolean isTimeUp() {
        if (!isOver() && deadline.passesWithin(Duration.ZERO)) {
            expire();
        }
        return ongoing.isOver();
    }

    private void expire() {
        Phase phase = log.phase();
        if (phase != null && phase.isExchange()) {
            hosts.gaveUp();
        }
        String place = phase == null ? "" : " " + phase.place();
        fail("deadline passed" + place, details -> deadline.passed(place, details));
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
        fail(reason, details -> new CallInterruptedException(reason, Outcome.NOT_EXECUTED, details));
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

    /** For the threads of the caller, the timer and the transport, which do not do this work themselves. */
    private void onWorker(Runnable step) {
        try {
            settings.workers().execute(() -> guarded(step));
        } catch (RuntimeException | Error e) {
            // No thread can be had, and nobody else would end this call; a client that was closed has done so.
            end(details -> new Ending.Broken<>(e));
        }
    }

    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error e) {
            end(details -> new Ending.Broken<>(e));
        }
    }

    private void fail(String fault, Function<CallDetails, ? extends RuntimeException> exception) {
        end(details -> new Ending.Failure<>(fault, () -> exception.apply(details)));
    }

    /** Lets go of everything first, so that whoever waits finds nothing left of the call. */
    private void end(Function<CallDetails, Ending<R>> how) {
        if (!ongoing.end()) {
            return;
        }
        try {
            stopAlarm.run();
            ongoing.stop();
        } finally {
            ending.complete(told(how));
        }
    }

    private Ending<R> told(Function<CallDetails, Ending<R>> how) {
        try {
            synchronized (watch) {
                tell(log.giveUp());
            }
            CallDetails details = log.details();
            Ending<R> end = how.apply(details);
            watch.callEnded(details, log.elapsed(), end.fault());
            return end;
        } catch (RuntimeException | Error e) {
            // The scheduler, which tells the time, is somebody's code.
            return new Ending.Broken<>(e);
        }
    }

    /** Tells the limiter what it needs to know of an attempt. */
    private final class Watch implements RequestWatcher {
        private final CompletableFuture<Boolean> leave;

        Watch(CompletableFuture<Boolean> leave) {
            this.leave = leave;
        }

        @Override
        public void sent() {
            guarded(() -> pipeline.sent(endpoint, leave));
        }

        @Override
        public void headersCame() {
            log.headersCame();
            guarded(() -> pipeline.answered(endpoint, leave));
        }
    }
}
