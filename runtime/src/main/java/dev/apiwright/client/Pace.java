package dev.apiwright.client;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * When the next attempt of one command may go. An attempt counts until a second after it came to the server, and no more
 * than the rate allows in a second count at once: so no second, wherever it begins, holds more.
 *
 * <p>When an attempt comes to the server is not when it is let go: a connection may have to be opened and secured first. So
 * it counts from when it goes out on one. After that a pause of a virtual machine or a lost packet may hold it up, and those
 * behind it catch up. So its answer is looked at: what that takes longer than the fastest of the last ones may have been the
 * way there, and counts as that.
 *
 * <p>What it cannot know: an answer that is always slow hides a way that is, by up to 0.5 s; and what holds up an attempt whose
 * answer takes longer than a second shows too late; so does it, by a few calls, when answers become slower before there
 * were enough to know how fast they can be. An attempt that waits longer than that for its connection comes close to
 * later ones that found one open. Where the transport cannot tell when an attempt goes out, waiting for a connection is
 * part of the way: if the first answers then take a second or more, up to twice the rate may come at once.
 *
 * <p>A few go at once, and the others follow a quarter faster than the rate until the second is full: so connections are not
 * opened all together.
 *
 * <p>A throttling answer means that the server counts others too (another process, the console). Then the pace drops to
 * 0.7 of what it is, at most once a second: answers to calls that were under way together tell one thing only. Each second
 * after that gives back a twentieth of the full pace, so that one drop is made good in 6 seconds. A drop every second ends at
 * 0.117 of the full pace, where it takes away what a second gives back; from there it is 18 seconds. Not thread-safe.
 */
final class Pace {
    private static final long SECOND = 1_000_000_000L;
    /** What the way to the server may differ by without that the answers show it. */
    private static final long MARGIN = 5_000_000;
    /** An answer that takes longer by more than this is slow itself. */
    private static final long LONGEST_DELAY = SECOND / 2;
    /** A higher rate is counted in parts of a second, equal ones: only of such do whole ones make up any second. */
    private static final int MOST_COUNTED = 1_000;

    /** So many answers tell how fast one can be; all that go at once may have had to open a connection. */
    private static final int ENOUGH_ANSWERS = 50;

    private static final int BURST = 10;
    private static final int BURST_PART = 20;
    private static final double FASTER = 1.25;
    private static final double SLOWED_TO = 0.7;
    private static final double RECOVERED_A_SECOND = 0.05;
    /** 200 times 0.29 is a little less than 58 in binary fractions. */
    private static final double ROUNDING = 1e-9;

    private final long origin;
    private final int most;
    private final long window;
    private final long interval;
    private final long tolerance;
    /** Those that may still count, the one that first ends to do so in front; as far as was known when it was put there. */
    private final PriorityQueue<Departure> counted = new PriorityQueue<>(Comparator.comparingLong(d -> d.countsUntil));

    private final RecentLeast fastest;
    private long smoothUntil;
    private double slowed = 1;
    private long slowedAt;

    /**
     * @param perSecond the most grants in any second; above 0, and less than 1 for one in several seconds
     * @param now nanoseconds, as every other moment that is given
     */
    Pace(double perSecond, long now) {
        // So that fractions, which a second cannot hold, are not rounded up in some of them.
        double rate = perSecond < 1 ? perSecond : Math.floor(perSecond + ROUNDING);
        double parts = Math.max(1, Math.ceil(rate / MOST_COUNTED));
        this.most = (int) Math.max(1, rate / parts);
        this.window = (long) Math.ceil(SECOND / Math.min(rate, parts)) + MARGIN;
        this.interval = (long) (window / (most * FASTER));
        this.tolerance = (Math.min(most, Math.max(BURST, most / BURST_PART)) - 1) * interval;
        // As long as those count that were measured by it: by slower answers that came since they would end too early.
        this.fastest = new RecentLeast(Math.min(most, ENOUGH_ANSWERS), window + LONGEST_DELAY);
        this.origin = now;
    }

    /** An attempt that was let go. */
    static final class Departure {
        /** When it was let go; when it went out, once that is known. */
        private long at;
        /** Until its answer; negative while there is none. */
        private long took = -1;

        private long countsUntil;

        private Departure(long at) {
            this.at = at;
        }
    }

    /** Lets one go, if that may be now. */
    @Nullable
    Departure take(long now) {
        if (untilFree(now) > 0) {
            return null;
        }
        long elapsed = since(now);
        if (counted.size() == most) {
            counted.remove();
        }
        smoothUntil = Math.max(smoothUntil, elapsed) + slowed(interval, elapsed);
        Departure departure = new Departure(elapsed);
        count(departure, elapsed);
        return departure;
    }

    /** One that was let go has a connection, and goes out only now. */
    void sent(Departure departure, long now) {
        departure.at = since(now);
    }

    /** One that was let go is being answered. */
    void answered(Departure departure, long now) {
        long elapsed = since(now);
        departure.took = elapsed - departure.at;
        fastest.add(departure.took, elapsed);
    }

    /** One that was let go does not go. */
    void giveBack(Departure departure) {
        counted.remove(departure);
        smoothUntil -= interval;
    }

    /** Nanoseconds until the next may go; 0 when it may now. */
    long untilFree(long now) {
        long elapsed = since(now);
        long free = counted.size() < most ? elapsed : firstEnd(elapsed);
        return Math.max(0, Math.max(free, smoothUntil - tolerance) - elapsed);
    }

    /**
     * Whether there is a turn in less than so many nanoseconds, as far as can be known now.
     *
     * @param ahead how many go before that
     */
    boolean comesWithin(long now, int ahead, long wait) {
        long elapsed = since(now);
        long smooth = Math.max(smoothUntil, elapsed) + ahead * slowed(interval, elapsed) - tolerance;
        if (wait <= 0 || smooth - elapsed >= wait) {
            return false;
        }
        // Everyone goes when the one that goes so many turns before ends to count.
        long before = elapsed + wait - ahead / most * slowed(window, elapsed);
        int behind = ahead % most - (most - counted.size());
        return behind < 0
                ? elapsed < before
                : counted.stream().filter(d -> end(d, elapsed) < before).count() > behind;
    }

    /** When the first one ends to count, by what is known now. */
    private long firstEnd(long elapsed) {
        Departure first = counted.element();
        while (end(first, elapsed) > first.countsUntil) {
            counted.remove();
            count(first, elapsed);
            first = counted.element();
        }
        return end(first, elapsed);
    }

    private void count(Departure departure, long elapsed) {
        departure.countsUntil = end(departure, elapsed);
        counted.add(departure);
    }

    private long end(Departure departure, long elapsed) {
        return departure.at + delay(departure, elapsed) + slowed(window, elapsed);
    }

    /** How much later than others it may have come to the server; while it has no answer, that grows. */
    private long delay(Departure departure, long elapsed) {
        boolean unanswered = departure.took < 0;
        long atBest = fastest.get();
        if (unanswered && atBest == 0) {
            return 0;
        }
        long took = unanswered ? elapsed - departure.at : departure.took;
        return Math.max(0, Math.min(took - atBest, LONGEST_DELAY));
    }

    /** The server was asked too often: no burst now, and slower from here. */
    void slowDown(long now) {
        long elapsed = since(now);
        if (slowed < 1 && elapsed - slowedAt < SECOND) {
            return;
        }
        slowed = part(elapsed) * SLOWED_TO;
        slowedAt = elapsed;
        smoothUntil = Math.max(smoothUntil, elapsed + tolerance);
    }

    private long slowed(long span, long elapsed) {
        return (long) Math.ceil(span / part(elapsed));
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
