package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.apiwright.client.ApiClient;
import dev.apiwright.client.ClientBuilder;
import dev.apiwright.client.Endpoint;
import dev.apiwright.client.Safety;
import dev.apiwright.client.Servers;
import dev.apiwright.error.Advice;
import dev.apiwright.error.ApiException;
import dev.apiwright.error.ErrorTable;
import dev.apiwright.error.Outcome;
import dev.apiwright.example.simulator.ChatSimulator;
import dev.apiwright.example.simulator.GroupType;
import dev.apiwright.example.simulator.SimulatedGroup;
import dev.apiwright.json.Envelope;
import dev.apiwright.json.JsonReader;
import dev.apiwright.signing.RequestSigner;
import dev.apiwright.signing.SignedParameters;
import dev.apiwright.signing.SigningContext;
import dev.apiwright.transport.HttpTransport;
import dev.apiwright.transport.JdkHttpTransport;
import dev.apiwright.transport.TransportRequest;
import dev.apiwright.transport.TransportResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** A client that can be held in any phase of a call, before a server that plays faults. Its time stands. */
final class PhaseRig implements AutoCloseable {
    /** Where a call is when something happens to it. */
    enum Phase {
        /** Waits for its turn. */
        LIMITER,
        /** Waits for the next attempt. */
        BACKOFF,
        /** Is being signed. */
        SIGNING,
        /** Has no connection yet. */
        CONNECT,
        /** Has been sent, and nothing came back. */
        HEADERS,
        /** Half of the answer came. */
        BODY,
        /** All of it came, and is being read. */
        DECODE
    }

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final int PLENTY = 100_000;
    private static final Envelope ENVELOPE = Envelope.builder()
            .code("ErrorCode", 0)
            .status("ActionStatus", "OK")
            .message("ErrorInfo")
            .build();

    private final Phase phase;
    private final StandingTime time = new StandingTime();
    private final Gate signing = new Gate();
    private final Gate decoding = new Gate();
    private final CountDownLatch halfSent = new CountDownLatch(1);
    private final ChatSimulator simulator;
    private final FaultFront front;
    private final EveryRow row;
    private final Blackhole nowhere;
    private final NotedTransport transport;
    private final ApiClient client;
    private final Endpoint<String, Long> count;
    private final long before;

    /**
     * @param later whether another call was made before
     */
    PhaseRig(Phase phase, boolean later) {
        this.phase = phase;
        this.count = endpoint(phase == Phase.LIMITER ? 1 : PLENTY);
        this.simulator = ChatSimulator.builder()
                .application(Canary.APP, Canary.ADMIN, Canary.KEY)
                .start();
        simulator.add(SimulatedGroup.of("hikers", GroupType.PUBLIC, 3));
        this.front = FaultFront.before(simulator.url(), script(later ? 2 : 1));
        this.row = new EveryRow(null);
        this.nowhere = phase == Phase.CONNECT ? new Blackhole() : null;
        this.transport = nowhere == null ? null : new NotedTransport();
        Builder builder = new Builder()
                .servers(nowhere == null ? Servers.at(front.url()) : Servers.at(nowhere.url()))
                .signer(new HeldSigner(simulator.credentials().signer()))
                .scheduler(time)
                .callTimeout(LONG)
                .attemptTimeout(LONG);
        this.client = (transport == null ? builder : builder.transport(transport)).build();
        // By the limit of one a second, only a call after this one has to wait.
        if (later || phase == Phase.LIMITER) {
            client.call(count, "hikers");
        }
        this.before = front.requests();
    }

    private FaultScript script(int call) {
        return switch (phase) {
            case BACKOFF -> FaultScript.none().onCall(call, Fault.error(60011));
            case SIGNING -> FaultScript.none().onCall(call, Fault.error(70001).after(signing::shut));
            case HEADERS -> FaultScript.none().onCall(call, Fault.silence());
            case BODY -> FaultScript.none().onCall(call, half());
            case DECODE -> FaultScript.none().onCall(call, Fault.pass().after(decoding::shut));
            case LIMITER, CONNECT -> FaultScript.none();
        };
    }

    private Fault half() {
        return Fault.of("half", exchange -> {
            byte[] answer = exchange.answer().bytes();
            exchange.write(Arrays.copyOf(answer, answer.length - 5));
            halfSent.countDown();
            exchange.holdOpen();
        });
    }

    private Endpoint<String, Long> endpoint(int rate) {
        return Endpoint.<String, Long>builder("count")
                .path("v4/group_open_http_svc/get_group_member_info")
                .query("contenttype", "json")
                .safety(Safety.READ_ONLY)
                .rateLimit(rate)
                .request((out, group) -> {
                    out.beginObject();
                    out.string("GroupId", group);
                    out.endObject();
                })
                .response(this::read)
                .envelope(ENVELOPE)
                .errors(ErrorTable.builder()
                        .add(60011, "BUSY", Advice.WAIT, Outcome.NOT_EXECUTED, "", ApiException::new)
                        .add(70001, "EXPIRED", Advice.SIGN_ANEW, Outcome.NOT_EXECUTED, "", ApiException::new)
                        .build())
                .build();
    }

    private long read(JsonReader in) {
        decoding.pass();
        long members = -1;
        in.beginObject();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            if (field.equals("MemberNum")) {
                members = in.int64();
            } else {
                in.skip();
            }
        }
        return members;
    }

    long call() {
        return client.call(count, "hikers");
    }

    CompletableFuture<Long> callAsync() {
        return client.callAsync(count, "hikers");
    }

    ApiClient client() {
        return client;
    }

    StandingTime time() {
        return time;
    }

    FaultFront front() {
        return front;
    }

    /** How many requests the call under test sends until it is in its phase. */
    int requestsUntilThere() {
        return phase == Phase.LIMITER || phase == Phase.CONNECT ? 0 : 1;
    }

    long requests() {
        return front.requests() - before;
    }

    /** Waits until a call that was begun is in its phase. */
    void awaitPhase() throws InterruptedException {
        switch (phase) {
            // The call's deadline and what it waits for.
            case LIMITER, BACKOFF -> time.awaitPending(2);
            case SIGNING -> signing.awaitReached();
            case CONNECT -> transport.handedOver.await();
            case HEADERS -> awaitRequest();
            case BODY -> halfSent.await();
            case DECODE -> decoding.awaitReached();
        }
    }

    private void awaitRequest() {
        while (front.count("silence") == 0) {
            Thread.onSpinWait();
        }
    }

    void shutSigning() {
        signing.shut();
    }

    void awaitSigning() throws InterruptedException {
        signing.awaitReached();
    }

    /** Lets everything go on that is still held. */
    void letGo() {
        signing.open();
        decoding.open();
        time.advance(Duration.ofSeconds(30));
    }

    /** Nothing more is sent when what held the call lets go; nothing is left of it, and the next call works. */
    void leftNothing() throws InterruptedException {
        time.awaitNone();
        letGo();
        assertEquals(3, next());
        assertEquals(requestsUntilThere() + 1, requests());
        row.nothingIsLeft(front);
    }

    private long next() {
        time.advance(Duration.ofSeconds(30));
        if (nowhere == null) {
            return call();
        }
        try (ApiClient other = new Builder()
                .baseUrl(front.url())
                .signer(simulator.credentials().signer())
                .build()) {
            return other.call(count, "hikers");
        }
    }

    @Override
    public void close() {
        letGo();
        client.close();
        if (transport != null) {
            transport.close();
        }
        row.nothingRuns(front);
        row.close();
        front.close();
        simulator.close();
        if (nowhere != null) {
            nowhere.close();
        }
    }

    /** Signs as another does, when its gate is open. */
    private final class HeldSigner implements RequestSigner {
        private final RequestSigner signer;

        HeldSigner(RequestSigner signer) {
            this.signer = signer;
        }

        @Override
        public SignedParameters sign(SigningContext context) {
            signing.pass();
            return signer.sign(context);
        }

        @Override
        public void invalidate(SignedParameters refused) {
            signer.invalidate(refused);
        }

        @Override
        public String identity() {
            return signer.identity();
        }
    }

    /** Notes that an exchange has begun. */
    private static final class NotedTransport implements HttpTransport {
        private final HttpTransport transport = JdkHttpTransport.create(LONG);
        private final CountDownLatch handedOver = new CountDownLatch(1);

        @Override
        public CompletableFuture<TransportResponse> send(TransportRequest request) {
            CompletableFuture<TransportResponse> response = transport.send(request);
            handedOver.countDown();
            return response;
        }

        @Override
        public void close() {
            transport.close();
        }
    }

    private static final class Builder extends ClientBuilder<Builder> {
        Builder() {
            super("members");
        }

        ApiClient build() {
            return buildClient();
        }
    }
}
