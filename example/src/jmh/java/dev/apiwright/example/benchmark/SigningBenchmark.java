package dev.apiwright.example.benchmark;

import com.tencentyun.TLSSigAPIv2;
import dev.apiwright.signing.RequestSigner;
import dev.apiwright.signing.SignedParameters;
import dev.apiwright.signing.SigningContext;
import dev.apiwright.signing.UserSig;
import dev.apiwright.signing.UserSigCredentials;
import dev.apiwright.signing.UserSigVerdict;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.runner.RunnerException;

/**
 * A fresh signature, by Apiwright and by the reference implementation, and what a call pays whose signature is there already.
 * After every iteration the last signatures that it made are verified.
 */
public class SigningBenchmark extends CallBenchmark {
    private static final long APP = 1_400_000_000L;
    private static final String ACCOUNT = "administrator";
    /** Not a key of anybody. */
    private static final String KEY = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private static final Duration LIFETIME = Duration.ofDays(1);
    private static final int VERIFIED = 1 << 10;

    private final TLSSigAPIv2 reference = new TLSSigAPIv2(APP, KEY);
    private final RequestSigner signer =
            UserSigCredentials.of(APP, ACCOUNT, KEY).signer();
    private final SigningContext call =
            new SigningContext("v4/a/b", Instant.now(), RandomGenerator.of("SplittableRandom"));
    private final String[] made = new String[VERIFIED];
    private int next;

    public static void main(String[] args) throws RunnerException {
        CallTable.print(SigningBenchmark.class);
    }

    @Benchmark
    public String fresh() {
        return made(UserSig.sign(APP, ACCOUNT, KEY, Instant.now(), LIFETIME));
    }

    @Benchmark
    public String freshByReference() {
        return made(reference.genUserSig(ACCOUNT, LIFETIME.toSeconds()));
    }

    /** All that signing adds to a call: four parameters, one of them random. */
    @Benchmark
    public SignedParameters cached() {
        return signer.sign(call);
    }

    private String made(String signature) {
        made[next++ & VERIFIED - 1] = signature;
        return signature;
    }

    @TearDown(Level.Iteration)
    public void verify() {
        signer.sign(call).forEachQuery((name, value) -> {
            if (name.equals("usersig")) {
                made(value);
            }
        });
        for (String signature : made) {
            if (signature != null
                    && UserSig.verify(signature, APP, ACCOUNT, KEY, Instant.now()) != UserSigVerdict.VALID) {
                throw new IllegalStateException("a signature is not valid");
            }
        }
    }
}
