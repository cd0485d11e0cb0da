package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.client.RateLimiter;
import dev.apiwright.error.DeadlineException;
import dev.apiwright.signing.UserSigCredentials;
import dev.apiwright.tencent.chat.GetGroupMemberInfoRequest;
import dev.apiwright.tencent.chat.GetGroupMemberInfoResponse;
import dev.apiwright.tencent.chat.SignatureRejectedException;
import dev.apiwright.tencent.chat.WrongCredentialsException;
import dev.apiwright.transport.JdkHttpTransport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong clocks and signatures that grow old. Tests begin with the row's ID in the catalogue of faults. */
@Timeout(120)
class ClockFaultsTest {
    private static final Duration DAY = Duration.ofDays(1);

    @EveryCase
    void c1_aWrongClockIsSetRightByTheServerThatRefusedTheSignature(Case way) {
        for (Duration skew :
                List.of(Duration.ofMinutes(-10), Duration.ofMinutes(10), Duration.ofDays(-3), Duration.ofDays(3))) {
            try (ClockRig rig = ClockRig.skewed(skew)) {
                rig.works(way, 2);
                rig.works(way, 1);
                assertEquals(2, rig.signatures(), "skew " + skew);
            }
        }
    }

    /** The clock goes wrong while the client works. */
    @EveryCase
    void c1_aClockThatGoesWrongLaterIsSetRightToo(Case way) {
        for (Duration skew : List.of(Duration.ofMinutes(-10), Duration.ofDays(-3), Duration.ofDays(3))) {
            try (ClockRig rig = ClockRig.skewed(Duration.ZERO)) {
                rig.works(way, 1);
                for (Duration jump : List.of(skew, skew.negated())) {
                    rig.clientClock().move(jump);
                    long before = rig.front().requests();
                    assertEquals(30, rig.ask(way));
                    assertTrue(rig.front().requests() - before <= 2);
                    rig.works(way, 1);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "Thu, 01 Jan 1970 00:00:00 GMT",
                "Fri, 31 Dec 9999 23:59:59 GMT",
                "Sun, 99 Mar 2026 12:00:00 GMT",
                "1772366400",
                "2026-03-01T12:00:00Z"
            })
    void c2_aDateThatCannotBeBelievedChangesNothing(String date) {
        for (Case way : Case.values()) {
            Fault refusal = date.isEmpty() ? ClockRig.refusal() : ClockRig.refusal(date);
            refusedTwice(way, refusal);
        }
    }

    @EveryCase
    void c2_twoDatesAreNone(Case way) {
        refusedTwice(
                way, ClockRig.refusal(ClockRig.date(ClockRig.NOON.plus(DAY)), ClockRig.date(ClockRig.NOON.minus(DAY))));
    }

    private static void refusedTwice(Case way, Fault refusal) {
        FaultScript script = FaultScript.none().between(1, 2, refusal);
        try (ClockRig rig = ClockRig.playing(script)) {
            SignatureRejectedException failure = assertThrows(SignatureRejectedException.class, () -> rig.ask(way));
            assertEquals(2, failure.attempts().size());
            assertEquals(2, rig.front().requests());
            Canary.assertAbsent(failure, rig.front());
            // By a clock that had been changed, this signature would be refused.
            rig.works(way, 1);
        }
    }

    /** A signature that is wrong for another reason is made anew once in a call, and never by another time. */
    @EveryCase
    void c3_aRefusalAtTheRightTimeChangesNothingAndDoesNotLoop(Case way) {
        Fault refusal = ClockRig.refusal(ClockRig.date(ClockRig.NOON.plusSeconds(20)));
        FaultScript script = FaultScript.none().between(1, 20, refusal);
        try (ClockRig rig = ClockRig.playing(script)) {
            for (int i = 0; i < 10; i++) {
                assertThrows(SignatureRejectedException.class, () -> rig.ask(way));
            }
            assertEquals(20, rig.front().requests());
            rig.works(way, 1);
        }
    }

    @EveryCase
    void c3_aWrongKeyIsNoWrongClock(Case way) {
        UserSigCredentials wrong = UserSigCredentials.of(Canary.APP, Canary.ADMIN, Canary.KEY + "x");
        try (ClockRig rig = new ClockRig(
                DAY,
                Duration.ZERO,
                new NoWaiting(),
                FaultScript.none().always(Fault.pass()),
                settings -> settings.credentials(wrong))) {
            for (int i = 1; i <= 5; i++) {
                WrongCredentialsException failure = assertThrows(WrongCredentialsException.class, () -> rig.ask(way));
                Canary.assertAbsent(failure, rig.front());
                assertEquals(i, rig.front().requests());
            }
            assertEquals(1, rig.signatures());
        }
    }

    /** Pauses go by elapsed time, and signatures by the clock: a jump moves no timer, and makes a new signature. */
    @ParameterizedTest
    @ValueSource(longs = {-3, 3})
    void c4_aClockThatJumpsDuringAPauseMovesNoTimer(long days) throws Exception {
        StandingTime time = new StandingTime();
        FaultScript script = FaultScript.none().onCall(1, Fault.error(60011));
        try (ClockRig rig = new ClockRig(DAY, Duration.ZERO, time, script, s -> s)) {
            CompletableFuture<GetGroupMemberInfoResponse> call = async(rig);
            time.awaitPending(2);
            rig.move(Duration.ofDays(days));
            assertEquals(2, time.pending());
            assertFalse(call.isDone());
            time.advance(Duration.ofSeconds(1));
            assertEquals(30, call.join().memberNum());
            assertEquals(2, rig.signatures());
            assertEquals(2, rig.front().requests());
            time.awaitNone();
        }
    }

    private static CompletableFuture<GetGroupMemberInfoResponse> async(ClockRig rig) {
        return rig.chat()
                .group()
                .getGroupMemberInfoAsync(
                        GetGroupMemberInfoRequest.builder().groupId("hikers").build());
    }

    /** The machine sleeps for an hour: a signature of half an hour is not used any more. */
    @EveryCase
    void c5_afterAnHourOfSleepTheSignatureIsANewOne(Case way) {
        StandingTime time = new StandingTime();
        try (ClockRig rig = new ClockRig(Duration.ofMinutes(30), Duration.ZERO, time, FaultScript.none(), s -> s)) {
            rig.works(way, 1);
            rig.move(Duration.ofHours(1));
            time.advance(Duration.ofHours(1));
            rig.works(way, 1);
            assertEquals(2, rig.signatures());
        }
    }

    /** The pause and the deadline are both over when the machine wakes up: the call ends once, and sends nothing. */
    @Test
    void c5_aCallThatSleptThroughItsDeadlineEndsOnce() throws Exception {
        StandingTime time = new StandingTime();
        FaultScript script = FaultScript.none().onCall(1, Fault.error(60011));
        try (ClockRig rig = new ClockRig(Duration.ofMinutes(30), Duration.ZERO, time, script, s -> s)) {
            AtomicInteger ends = new AtomicInteger();
            CompletableFuture<GetGroupMemberInfoResponse> call = async(rig);
            CompletableFuture<?> told = call.whenComplete((response, failure) -> ends.incrementAndGet());
            time.awaitPending(2);
            rig.move(Duration.ofHours(1));
            time.advance(Duration.ofHours(1));
            assertInstanceOf(
                    DeadlineException.class,
                    assertThrows(CompletionException.class, told::join).getCause());
            assertEquals(1, ends.get());
            assertEquals(1, rig.front().requests());
            time.awaitNone();
            rig.works(Case.SYNC_LATER, 1);
        }
    }

    @EveryCase
    void c6_aSignatureOfThirtySecondsIsUsedForTwentyFour(Case way) {
        try (ClockRig rig =
                new ClockRig(Duration.ofSeconds(30), Duration.ZERO, new NoWaiting(), FaultScript.none(), s -> s)) {
            for (int second = 0; second < 24; second += 6) {
                rig.works(way, 1);
                rig.move(Duration.ofSeconds(second < 18 ? 6 : 5));
            }
            assertEquals(1, rig.signatures());
            rig.move(Duration.ofSeconds(1));
            rig.works(way, 1);
            assertEquals(2, rig.signatures());
        }
    }

    /** A second is the shortest that signatures can be valid. */
    @EveryCase
    void c6_aSignatureOfASecondIsNotMadeForEveryCall(Case way) {
        try (ClockRig rig =
                new ClockRig(Duration.ofSeconds(1), Duration.ZERO, new NoWaiting(), FaultScript.none(), s -> s)) {
            for (int i = 0; i < 10; i++) {
                rig.works(way, 1);
            }
            assertEquals(1, rig.signatures());
        }
    }

    /** Two signatures in all: the one that expires, and one that all threads share. */
    @Test
    void c7_aThousandThreadsAtTheMomentOfExpiryShareOneNewSignature() throws Exception {
        int threads = 1_000;
        JdkHttpTransport patient = JdkHttpTransport.create(Duration.ofMinutes(2));
        try (ClockRig rig = new ClockRig(
                        Duration.ofSeconds(100),
                        Duration.ZERO,
                        new StandingTime(),
                        FaultScript.none(),
                        settings -> settings.rateLimiter(RateLimiter.unlimited())
                                .transport(patient)
                                .attemptTimeout(Duration.ofMinutes(2)))
                .owning(patient)) {
            rig.works(Case.SYNC_FIRST, 1);
            String old = rig.signaturesSent().get(0);
            CountDownLatch ready = new CountDownLatch(threads);
            CountDownLatch go = new CountDownLatch(1);
            AtomicInteger good = new AtomicInteger();
            List<Thread> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(new Thread(() -> {
                    ready.countDown();
                    await(go);
                    GetGroupMemberInfoRequest request = GetGroupMemberInfoRequest.builder()
                            .groupId("hikers")
                            .build();
                    good.addAndGet(rig.chat()
                            .group()
                            .getGroupMemberInfo(request)
                            .memberNum()
                            .intValue());
                }));
            }
            all.forEach(Thread::start);
            ready.await();
            rig.move(Duration.ofSeconds(81));
            go.countDown();
            for (Thread thread : all) {
                thread.join();
            }
            assertEquals(30 * threads, good.get());
            assertEquals(threads + 1, rig.front().requests(), "none was refused");
            List<String> last = rig.signaturesSent();
            assertEquals(1, last.stream().distinct().count());
            assertNotEquals(old, last.get(0));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** By a limit of one a second; the clock leaps two hours while the second call waits. */
    @Test
    void c8_aCallThatWaitsForTheRateLimitIsSignedAfterIt() throws Exception {
        StandingTime time = new StandingTime();
        try (ClockRig rig = new ClockRig(
                Duration.ofHours(1),
                Duration.ZERO,
                time,
                FaultScript.none(),
                settings -> settings.rateLimitShare(0.005))) {
            rig.works(Case.SYNC_FIRST, 1);
            CompletableFuture<GetGroupMemberInfoResponse> call = async(rig);
            time.awaitPending(2);
            rig.move(Duration.ofHours(2));
            time.advance(Duration.ofMillis(1_100));
            assertEquals(30, call.join().memberNum());
            assertEquals(2, rig.front().requests(), "the signature was not refused");
            assertEquals(2, rig.signatures());
        }
    }
}
