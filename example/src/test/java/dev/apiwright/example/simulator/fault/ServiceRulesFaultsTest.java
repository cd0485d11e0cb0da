package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.error.Advice;
import dev.apiwright.error.ApiException;
import dev.apiwright.error.ApiwrightException;
import dev.apiwright.error.DecodeException;
import dev.apiwright.error.Outcome;
import dev.apiwright.signing.RequestSigner;
import dev.apiwright.signing.SignedParameters;
import dev.apiwright.signing.SigningContext;
import dev.apiwright.signing.UserSig;
import dev.apiwright.signing.UserSigCredentials;
import dev.apiwright.signing.UserSigVerdict;
import dev.apiwright.tencent.chat.GroupNotFoundException;
import dev.apiwright.tencent.chat.InvalidGroupIdException;
import dev.apiwright.tencent.chat.InvalidParameterException;
import dev.apiwright.tencent.chat.PermissionDeniedException;
import dev.apiwright.tencent.chat.RateLimitedException;
import dev.apiwright.tencent.chat.ResponseTooLargeException;
import dev.apiwright.tencent.chat.ServerFaultException;
import dev.apiwright.tencent.chat.WrongApplicationException;
import dev.apiwright.transport.JdkHttpTransport;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the service's own rules lead to. Tests begin with the row's ID in the catalogue of faults. */
@Timeout(120)
class ServiceRulesFaultsTest {
    private static final String OK = "{\"ActionStatus\":\"OK\",\"ErrorCode\":0,\"MemberNum\":7}";
    private static final URI NOBODY = URI.create("http://127.0.0.1:9");

    @EveryCall
    void s6_anAnswerThatIsTooLargeSaysWhatToAskLessOf(Case way) {
        try (Rig rig = Rig.with(way, Fault.error(10018))) {
            ResponseTooLargeException failure = rig.fails(ResponseTooLargeException.class, 1);
            assertEquals(Advice.SMALLER_PAGE, failure.advice());
            assertEquals(Outcome.NOT_EXECUTED, failure.outcome());
            assertTrue(failure.getMessage().contains("fewer members or for fewer fields"), failure.getMessage());
        }
    }

    @EveryCase
    void s10_whatTheRequestHasToChangeForIsNotTriedAgain(Case way) {
        Map<Integer, Class<? extends ApiException>> codes = Map.of(
                10004, InvalidParameterException.class,
                10007, PermissionDeniedException.class,
                10010, GroupNotFoundException.class,
                10015, InvalidGroupIdException.class);
        codes.forEach((code, type) -> {
            try (Rig rig = Rig.with(way, Fault.error(code))) {
                ApiException failure = rig.fails(type, 1);
                assertAll(
                        () -> assertEquals(code, failure.code()),
                        () -> assertEquals(Advice.FIX_REQUEST, failure.advice()),
                        () -> assertEquals(Outcome.NOT_EXECUTED, failure.outcome()),
                        () -> assertEquals("played by a script", failure.serverMessage()));
            }
        });
    }

    @EveryCase
    void s15_aFieldThatAnOlderServiceDoesNotHaveIsAbsentOrNamed(Case way) {
        Fault withoutRole = Fault.change(text -> text.replaceAll("\"Role\":\"[^\"]*\",?", ""));
        try (Rig rig = Rig.with(way, withoutRole)) {
            rig.ask().memberList().forEach(member -> assertNull(member.role()));
            assertEquals(1, rig.requests());
        }
        Fault withoutAccount = Fault.change(text -> text.replaceFirst("\"Member_Account\":\"[^\"]*\",?", ""));
        try (Rig rig = Rig.with(way, withoutAccount)) {
            DecodeException failure = rig.fails(DecodeException.class, 1);
            assertEquals("/MemberList/0/Member_Account", failure.pointer());
        }
    }

    @EveryCase
    void s16_theWrongRegionIsNamedAndNoOtherHostIsAsked(Case way) {
        for (int code : new int[] {60006, 70016, 70020}) {
            try (HostsRig rig = new HostsRig(way, FaultScript.none().always(Fault.error(code)))) {
                WrongApplicationException failure = assertThrows(WrongApplicationException.class, rig::ask);
                assertTrue(failure.getMessage().contains("region"), failure.getMessage());
                assertEquals(Advice.FIX_REQUEST, failure.advice());
                assertEquals(1, rig.first().requests());
                assertEquals(0, rig.second().requests());
                Canary.assertAbsent(failure, rig.first());
            }
        }
    }

    /** Both keys are good all the time; what must not be seen is the identifier of one with a signature of the other. */
    @Test
    void s9_aKeyThatIsChangedWhileCallsRunIsUsedAsAWholeOrNotAtAll() throws Exception {
        List<UserSigCredentials> both = List.of(
                UserSigCredentials.of(Canary.APP, "first", Canary.KEY),
                UserSigCredentials.of(Canary.APP, "second", Canary.KEY + "2"));
        AtomicReference<RequestSigner> current =
                new AtomicReference<>(both.get(0).signer());
        AtomicInteger mixed = new AtomicInteger();
        AtomicInteger byFirst = new AtomicInteger();
        FaultScript script = FaultScript.none().always(Fault.of("verify", exchange -> {
            String identifier = exchange.request().parameter("identifier").orElseThrow();
            String signature = exchange.request().parameter("usersig").orElseThrow();
            String key = identifier.equals("first") ? Canary.KEY : Canary.KEY + "2";
            boolean whole =
                    UserSig.verify(signature, Canary.APP, identifier, key, Instant.now()) == UserSigVerdict.VALID;
            mixed.addAndGet(whole ? 0 : 1);
            byFirst.addAndGet(identifier.equals("first") ? 1 : 0);
            Fault.json(OK).play(exchange);
        }));
        try (FaultFront front = FaultFront.before(NOBODY, script);
                Crowd crowd = new Crowd(front.url(), builder -> builder.signer(changing(current)))) {
            CompletableFuture<Integer> calls = crowd.begin(8, 100);
            for (int i = 1; !calls.isDone(); i++) {
                current.set(both.get(i % 2).signer());
            }
            assertEquals(800, calls.join());
            assertEquals(0, mixed.get());
            assertEquals(800, front.requests());
            assertTrue(byFirst.get() > 0 && byFirst.get() < 800, byFirst::toString);
        }
    }

    private static RequestSigner changing(AtomicReference<RequestSigner> current) {
        return new RequestSigner() {
            @Override
            public SignedParameters sign(SigningContext context) {
                return current.get().sign(context);
            }

            @Override
            public void invalidate(SignedParameters refused) {
                current.get().invalidate(refused);
            }

            @Override
            public String identity() {
                return "whoever";
            }
        };
    }

    /** Ten minutes of nothing but failures: retries run out, and come back afterwards. */
    @EveryCall
    void s14_whileTheServiceIsDownCallsFailFastAndAfterwardsAllIsAsBefore(Case way) {
        AtomicBoolean down = new AtomicBoolean(true);
        AtomicBoolean once = new AtomicBoolean();
        FaultScript script = FaultScript.none()
                .during(down::get, Fault.error(60008))
                .during(() -> once.compareAndSet(true, false), Fault.error(10002))
                .always(Fault.json(OK));
        NoWaiting time = new NoWaiting();
        try (FaultFront front = FaultFront.before(NOBODY, script);
                Crowd crowd = new Crowd(front.url(), builder -> builder.scheduler(time))) {
            for (int i = 0; i < 100; i++) {
                assertThrows(ServerFaultException.class, () -> crowd.ask(way));
            }
            long before = front.requests();
            assertTrue(before < 100 + 50, () -> before + " requests");
            ApiwrightException failure = assertThrows(ServerFaultException.class, () -> crowd.ask(way));
            assertEquals(1, failure.attempts().size());
            assertTrue(
                    failure.attempts().toString().contains("retry budget"),
                    () -> failure.attempts().toString());
            Canary.assertAbsent(failure, front);
            down.set(false);
            assertEquals(7, crowd.ask(way));
            time.pass(Duration.ofMinutes(10));
            for (int i = 0; i < 35; i++) {
                once.set(true);
                assertEquals(7, crowd.ask(way));
            }
        }
    }

    /** A thousand calls at once meet five seconds of throttling: they neither storm the service nor lose the client. */
    @Test
    void s7_aThousandQueuedCallsDoNotStormAServiceThatThrottles() throws Exception {
        NoWaiting time = new NoWaiting();
        AtomicBoolean throttled = new AtomicBoolean(true);
        FaultScript script =
                FaultScript.none().during(throttled::get, Fault.error(60007)).always(Fault.json(OK));
        JdkHttpTransport patient = JdkHttpTransport.create(Duration.ofMinutes(2));
        // The time that is skipped for one passes for all.
        try (FaultFront front = FaultFront.before(NOBODY, script);
                Crowd crowd = new Crowd(
                                front.url(),
                                builder -> builder.scheduler(time)
                                        .transport(patient)
                                        .callTimeout(Duration.ofDays(1))
                                        .attemptTimeout(Duration.ofMinutes(2)))
                        .owning(patient)) {
            List<CompletableFuture<Long>> calls = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                calls.add(crowd.askAsync());
            }
            for (CompletableFuture<Long> call : calls) {
                Throwable failure =
                        assertThrows(RuntimeException.class, call::join).getCause();
                assertInstanceOf(RateLimitedException.class, failure);
            }
            // 500 tokens are worth 100 retries; a second gives one back.
            long earned = time.paused().toSeconds() / 5;
            assertTrue(front.requests() <= 1_000 + 100 + earned + 1, () -> front.requests() + " requests");
            throttled.set(false);
            time.pass(Duration.ofMinutes(10));
            long before = front.requests();
            for (int i = 0; i < 200; i++) {
                assertEquals(7, crowd.askAsync().join());
            }
            assertEquals(200, front.requests() - before);
            assertFalse(Thread.currentThread().isInterrupted());
        }
    }
}
