package dev.apiwright.client;

/**
 * How many retries all calls of a client may make together, so that a server that fails is not asked three times as often
 * as one that works. A retry costs 14 of at most 500 tokens, a retry of a throttled call 5, because the limiter has slowed
 * those down already: 35 retries, or 100, of calls that go on failing. When they are used up, calls fail with what their
 * first attempt brought.
 *
 * <p>A call that works in the end gets back all that its retries had cost, and one token more: so retries that help cost
 * nothing, and 14 good calls earn a retry. One token comes back every second whatever happens: so even a client whose first
 * attempts all fail makes a retry every 14 seconds, and finds out that they help again. From nothing it is full after 500
 * seconds at the latest.
 *
 * <p>Two kinds of retries cost nothing, because they cannot grow into a storm: another host in place of one that cannot be
 * reached, once for each host, and a new signature in place of one that was refused, once a call. A thousand calls that meet
 * an expired signature at one moment must not use up the budget. Thread-safe.
 */
final class RetryBudget {
    static final int CAPACITY = 500;
    static final int RETRY = 14;
    static final int THROTTLED_RETRY = 5;
    static final int FREE = 0;
    private static final int EARNED_BY_SUCCESS = 1;
    private static final long REFILL_NANOS = 1_000_000_000L;

    private final Scheduler scheduler;
    private final ClientLog log;
    private int tokens = CAPACITY;
    private long refilledAt;
    private boolean usedUp;

    RetryBudget(Scheduler scheduler, ClientLog log) {
        this.scheduler = scheduler;
        this.log = log;
        this.refilledAt = scheduler.nanoTime();
    }

    /** Takes the price of a retry; says false, and takes nothing, when there is not enough left. */
    synchronized boolean pay(int price) {
        refill();
        if (tokens < price) {
            tellOnce();
            return false;
        }
        tokens -= price;
        return true;
    }

    /** Once an outage, not once a call: it is over when the budget is half full again. */
    private void tellOnce() {
        if (!usedUp) {
            usedUp = true;
            log.budgetUsedUp();
        }
    }

    /**
     * A call worked.
     *
     * @param paid what it paid for all its retries
     */
    synchronized void succeeded(int paid) {
        fill(paid + EARNED_BY_SUCCESS);
    }

    private void refill() {
        long due = (scheduler.nanoTime() - refilledAt) / REFILL_NANOS;
        refilledAt += due * REFILL_NANOS;
        fill(due);
    }

    private void fill(long more) {
        tokens = (int) Math.min(CAPACITY, tokens + more);
        usedUp = usedUp && tokens < CAPACITY / 2;
    }
}
