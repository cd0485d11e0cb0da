package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.apiwright.client.Scheduler;
import dev.apiwright.example.simulator.ChatSimulator;
import dev.apiwright.example.simulator.GroupType;
import dev.apiwright.example.simulator.SimulatedGroup;
import dev.apiwright.signing.UserSig;
import dev.apiwright.signing.UserSigCredentials;
import dev.apiwright.signing.UserSigVerdict;
import dev.apiwright.tencent.chat.GetGroupMemberInfoRequest;
import dev.apiwright.tencent.chat.TencentChat;
import dev.apiwright.transport.HttpTransport;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.UnaryOperator;

/** A client and a service with clocks of their own, and a front between them that can look closely at signatures. */
final class ClockRig implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    /** How far a signature may be off before {@link #strict} refuses it. */
    private static final Duration TOLERANCE = Duration.ofSeconds(90);

    private final MovingClock clientClock = MovingClock.at(NOON);
    private final MovingClock serverClock = MovingClock.at(NOON);
    private final Duration lifetime;
    private final ChatSimulator simulator;
    private final FaultFront front;
    private final EveryRow row;
    private final TencentChat chat;

    /**
     * @param lifetime of signatures
     * @param skew of the client's clock
     * @param script plays before the strict look at signatures
     */
    ClockRig(
            Duration lifetime,
            Duration skew,
            Scheduler time,
            FaultScript script,
            UnaryOperator<TencentChat.Builder> settings) {
        this.lifetime = lifetime;
        this.simulator = ChatSimulator.builder()
                .application(Canary.APP, Canary.ADMIN, Canary.KEY)
                .clock(serverClock)
                .start();
        simulator.add(SimulatedGroup.of("hikers", GroupType.PUBLIC, 30));
        this.front = FaultFront.before(
                simulator.url(), script.then(FaultScript.none().always(strict())));
        this.row = new EveryRow(time instanceof NoWaiting skipping ? skipping : null);
        clientClock.move(skew);
        this.chat = settings.apply(TencentChat.builder()
                        .baseUrl(front.url())
                        .credentials(UserSigCredentials.of(Canary.APP, Canary.ADMIN, Canary.KEY)
                                .withLifetime(lifetime))
                        .clock(clientClock)
                        .scheduler(time))
                .build();
    }

    /** Signatures are short-lived, so that those of a slow clock have expired. */
    static ClockRig skewed(Duration skew) {
        return new ClockRig(Duration.ofMinutes(5), skew, new NoWaiting(), FaultScript.none(), s -> s);
    }

    static ClockRig playing(FaultScript script) {
        return new ClockRig(Duration.ofHours(24), Duration.ZERO, new NoWaiting(), script, s -> s);
    }

    /** A signature made by a clock that is wrong is refused, with the date of the service. */
    private Fault strict() {
        return Fault.of("strict", exchange -> {
            String signature = exchange.request().parameter("usersig").orElseThrow();
            Instant end = serverClock.instant().plus(lifetime);
            boolean old = verdict(signature, end.minus(TOLERANCE)) == UserSigVerdict.EXPIRED;
            boolean early = verdict(signature, end.plus(TOLERANCE)) == UserSigVerdict.VALID;
            // What was signed some time ago is all right as long as it is valid.
            boolean refused = early || (old && verdict(signature, serverClock.instant()) != UserSigVerdict.VALID);
            exchange.write((refused ? expired(date(serverClock.instant())) : exchange.answer()).bytes());
        });
    }

    private static UserSigVerdict verdict(String signature, Instant now) {
        return UserSig.verify(signature, Canary.APP, Canary.ADMIN, Canary.KEY, now);
    }

    static String date(Instant moment) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
    }

    /** The signature is refused, with these values of {@code Date}. */
    static Fault refusal(String... dates) {
        return Fault.of("refusal", exchange -> exchange.write(expired(dates).bytes()));
    }

    private static WireAnswer expired(String... dates) {
        String text = "{\"ActionStatus\":\"FAIL\",\"ErrorInfo\":\"played\",\"ErrorCode\":70001}";
        WireAnswer answer = WireAnswer.of(200, "application/json", text.getBytes(StandardCharsets.UTF_8));
        for (String date : dates) {
            answer = answer.with(new Header("Date", date));
        }
        return answer;
    }

    /** How many members the group has. */
    long ask(Case way) {
        GetGroupMemberInfoRequest request =
                GetGroupMemberInfoRequest.builder().groupId("hikers").build();
        return row.call(() -> way.isPage()
                ? chat.group()
                        .getGroupMemberInfoPages(request)
                        .pages()
                        .iterator()
                        .next()
                        .response()
                        .memberNum()
                : way.call(
                                () -> chat.group().getGroupMemberInfo(request),
                                () -> chat.group().getGroupMemberInfoAsync(request))
                        .memberNum());
    }

    /** Closes a transport with the client. */
    ClockRig owning(HttpTransport transport) {
        row.owns(transport);
        return this;
    }

    TencentChat chat() {
        return chat;
    }

    /** One call, with so many requests. */
    void works(Case way, int requests) {
        long before = front.requests();
        assertEquals(30, ask(way));
        assertEquals(requests, front.requests() - before);
    }

    FaultFront front() {
        return front;
    }

    MovingClock clientClock() {
        return clientClock;
    }

    Clock serverClock() {
        return serverClock;
    }

    /** Time passes for everybody. */
    void move(Duration span) {
        clientClock.move(span);
        serverClock.move(span);
    }

    /** How many different signatures the server has seen. */
    long signatures() {
        return signaturesSent().stream().distinct().count();
    }

    List<String> signaturesSent() {
        return front.seen().stream()
                .map(request -> request.parameter("usersig").orElseThrow())
                .toList();
    }

    @Override
    public void close() {
        chat.close();
        row.nothingRuns(front);
        row.close();
        front.close();
        simulator.close();
        assertFalse(Thread.currentThread().isInterrupted());
    }
}
