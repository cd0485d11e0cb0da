package dev.apiwright.client;

/**
 * When the next attempt of one command may go: a bucket of tokens, told by the moment at which it would be full again (the
 * generic cell rate algorithm), so that it needs one number and no timer to refill it. A twentieth of the rate may go in a
 * burst after a quiet time; what is left of it is the steady rate. Both together are never more than the rate in any second,
 * wherever the second begins. A log of the last grants would allow the whole rate in one instant, and again a second later;
 * the network can push two such bursts together, and the server then counts them as one.
 *
 * <p>A throttling answer means that the server counts others too (another process, the console). Then the pace drops to
 * 0.7 of what it is, at most once a second: answers to calls that were under way together tell one thing only. Each second
 * after that gives back a twentieth of the full pace, so that one drop is made good in 6 seconds. A drop every second ends at
 * 0.117 of the full pace, where it takes away what a second gives back; from there it is 18 seconds. Not thread-safe.
 */
final class Pace {
    private static final long SECOND = 1_000_000_000L;
    private static final double SLOWED_TO = 0.7;
    private static final double RECOVERED_A_SECOND = 0.05;
    private static final int BURST_PART = 20;
    /** 200 times 0.29 is a little less than 58 in binary fractions. */
    private static final double ROUNDING = 1e-9;

    private final long origin;
    private final long interval;
    private final long tolerance;
    private long fullAt;
    private double slowed = 1;
    private long slowedAt;

    /**
     * @param perSecond the most grants in any second; above 0, and less than 1 for one in several seconds
     * @param now nanoseconds, as every other moment that is given
     */
    Pace(double perSecond, long now) {
        // So that fractions, which a second cannot hold, are not rounded up in some of them.
        double rate = perSecond < 1 ? perSecond : Math.floor(perSecond + ROUNDING);
        double burst = Math.max(1, Math.floor(rate / BURST_PART));
        // The first of the burst starts the second, and the interval is a little too long: so one more fits.
        this.interval = (long) (SECOND / (rate - burst + 1)) + 1;
        this.tolerance = (long) (burst - 1) * interval;
        this.origin = now;
    }

    /** Takes a token, if there is one. */
    boolean take(long now) {
        if (untilFree(now, 0) > 0) {
            return false;
        }
        fullAt = Math.max(fullAt, since(now)) + interval(since(now));
        return true;
    }

    /**
     * Nanoseconds until there is a token; 0 when there is one.
     *
     * @param ahead how many are taken before that
     */
    long untilFree(long now, int ahead) {
        long elapsed = since(now);
        return Math.max(0, Math.max(fullAt, elapsed) + ahead * interval(elapsed) - tolerance - elapsed);
    }

    /** A token was taken and is not used. */
    void giveBack() {
        fullAt -= interval;
    }

    /** The server was asked too often: no burst now, and slower from here. */
    void slowDown(long now) {
        long elapsed = since(now);
        if (slowed < 1 && elapsed - slowedAt < SECOND) {
            return;
        }
        slowed = part(elapsed) * SLOWED_TO;
        slowedAt = elapsed;
        fullAt = Math.max(fullAt, elapsed + tolerance);
    }

    private long interval(long elapsed) {
        return (long) Math.ceil(interval / part(elapsed));
    }

    /** Which part of the full pace is allowed now. */
    private double part(long elapsed) {
        long seconds = (elapsed - slowedAt) / SECOND;
        return Math.min(1, slowed + seconds * RECOVERED_A_SECOND);
    }

    /** Counts from the start, because a counter of nanoseconds may turn negative. */
    private long since(long now) {
        return now - origin;
    }
}
