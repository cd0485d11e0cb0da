package dev.apiwright.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a signature is kept and when it is made anew. */
class UserSigSignerTest {
    private static final String KEY = "00112233445566778899aabbccddeeff";
    private static final Instant START = Instant.ofEpochSecond(1_790_000_000);
    private static final int THREADS = 64;

    private static UserSigCredentials credentials() {
        return UserSigCredentials.of(1400000001L, "administrator", KEY);
    }

    private static SigningContext at(Instant now) {
        return new SigningContext("v4/x/y", now, RandomGenerator.getDefault());
    }

    /** The last second at which the first signature is still used, and the one at which it is not. */
    @ParameterizedTest
    @CsvSource({"86400, 82799, 82800", "30, 23, 24", "1, 0, 1", "7200, 5759, 5760"})
    void c6_isRenewedAheadOfItsEnd(long lifetime, long kept, long renewed) {
        RequestSigner signer =
                credentials().withLifetime(Duration.ofSeconds(lifetime)).signer();
        Object first = signer.sign(at(START)).origin();

        assertSame(first, signer.sign(at(START.plusSeconds(kept))).origin());
        assertNotSame(first, signer.sign(at(START.plusSeconds(renewed))).origin());
    }

    @Test
    void c4_aClockThatWasSetBackMakesANewOne() {
        RequestSigner signer = credentials().signer();
        Object first = signer.sign(at(START)).origin();

        assertSame(first, signer.sign(at(START.minusSeconds(60))).origin(), "threads look at the clock a little apart");
        assertNotSame(first, signer.sign(at(START.minusSeconds(61))).origin());
    }

    @Test
    void aRefusedOneIsRenewedOnceForAllThatUsedIt() {
        RequestSigner signer = credentials().signer();
        SignedParameters mine = signer.sign(at(START));
        SignedParameters theirs = signer.sign(at(START));

        signer.invalidate(mine);
        Object renewed = signer.sign(at(START.plusSeconds(1))).origin();
        signer.invalidate(theirs);

        assertNotSame(mine.origin(), renewed);
        assertSame(renewed, signer.sign(at(START.plusSeconds(1))).origin());
        assertNotEquals(usersig(mine), usersig(signer.sign(at(START.plusSeconds(1)))));
    }

    @Test
    void c7_threadsThatComeAtTheEndShareOneRenewal() throws Exception {
        RequestSigner signer = credentials().signer();
        Object first = signer.sign(at(START)).origin();
        Instant end = START.plus(Duration.ofHours(24));

        Set<Object> origins = inParallel(() -> signer.sign(at(end))).stream()
                .map(SignedParameters::origin)
                .collect(Collectors.toSet());

        assertEquals(1, origins.size());
        assertNotEquals(Set.of(first), origins);
    }

    @Test
    void c7_everySignatureIsWholeWhileItIsRenewedAllTheTime() throws Exception {
        RequestSigner signer = credentials().withLifetime(Duration.ofSeconds(2)).signer();
        java.util.concurrent.atomic.AtomicInteger second = new java.util.concurrent.atomic.AtomicInteger();

        List<SignedParameters> signed = inParallel(() -> {
            SignedParameters last = null;
            for (int i = 0; i < 50; i++) {
                last = signer.sign(at(START.plusSeconds(second.incrementAndGet())));
                signer.invalidate(last);
            }
            return last;
        });

        for (SignedParameters parameters : signed) {
            UserSigVerifier.Signed read = UserSigVerifier.read(usersig(parameters));
            assertEquals(UserSig.mac(read.content().signedText(), KEY), read.mac());
        }
    }

    @Test
    void twoClientsShareNothing() {
        UserSigCredentials credentials = credentials();

        assertNotSame(
                credentials.signer().sign(at(START)).origin(),
                credentials.signer().sign(at(START)).origin());
    }

    @Test
    void givesTheParametersInOrderAndAnIdentityWithoutTheKey() {
        List<String> names = new ArrayList<>();
        credentials().signer().sign(at(START)).forEachQuery((name, value) -> names.add(name));

        assertEquals(List.of("sdkappid", "identifier", "usersig", "random"), names);
        assertEquals("1400000001/administrator", credentials().signer().identity());
    }

    private static String usersig(SignedParameters parameters) {
        String[] found = new String[1];
        parameters.forEachQuery((name, value) -> found[0] = name.equals("usersig") ? value : found[0]);
        return found[0];
    }

    private static List<SignedParameters> inParallel(Callable<SignedParameters> task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier barrier = new CyclicBarrier(THREADS);
            List<Future<SignedParameters>> futures = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                futures.add(threads.submit(() -> {
                    barrier.await();
                    return task.call();
                }));
            }
            List<SignedParameters> results = new ArrayList<>();
            for (Future<SignedParameters> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
