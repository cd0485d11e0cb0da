package dev.apiwright.example.soak;

import dev.apiwright.tencent.chat.TencentChat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Calls of every kind, from several threads, against the simulator with faults. Prints every minute, and at the end, what came
 * of them and what the program holds; fails when that grows, or when a result is wrong.
 *
 * <pre>{@code Soak --minutes 60 --seed 1}</pre>
 */
public final class Soak implements AutoCloseable {
    private static final int WORKERS = 6;
    private static final int SAMPLES = 10;
    private static final Duration LONGEST_INTERVAL = Duration.ofMinutes(1);
    /** The preferred host goes down in every so many pieces of work, and comes back after as many again. */
    private static final int BETWEEN_OUTAGES = 400;

    private final long seed;
    private final Target target;
    private final TencentChat chat;
    private final TencentChat hasty;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    private final Counts counts = new Counts();
    /** Work holds it for reading, a sample for writing: so nothing is under way while a sample is taken. */
    private final ReentrantReadWriteLock work = new ReentrantReadWriteLock(true);

    private volatile boolean over;

    Soak(long seed) {
        this.seed = seed;
        this.target = new Target(seed, counts);
        this.chat = target.client();
        this.hasty = target.hastyClient();
        timer.setRemoveOnCancelPolicy(true);
    }

    /**
     * @param arguments {@code --minutes} 60 unless told otherwise, {@code --seed} 1
     */
    public static void main(String[] arguments) throws InterruptedException {
        // Which host fails is not news here.
        Logger log = Logger.getLogger("dev.apiwright");
        log.setLevel(Level.SEVERE);
        Duration length = Duration.ofMinutes(option(arguments, "--minutes", 60));
        boolean good;
        try (Soak soak = new Soak(option(arguments, "--seed", 1))) {
            good = soak.run(length);
        }
        System.exit(good ? 0 : 1);
    }

    private static long option(String[] arguments, String name, long usual) {
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            if (arguments[i].equals(name)) {
                return Long.parseLong(arguments[i + 1]);
            }
        }
        return usual;
    }

    private boolean run(Duration length) throws InterruptedException {
        Duration interval = length.dividedBy(SAMPLES);
        interval = interval.compareTo(LONGEST_INTERVAL) < 0 ? interval : LONGEST_INTERVAL;
        System.out.println("Soak of " + length.toMinutes() + " minutes, seed " + seed + ", " + WORKERS
                + " threads, Java " + Runtime.version().feature() + ", heap of at most "
                + (Runtime.getRuntime().maxMemory() >> 20) + " MB");
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            Random random = new Random(seed + i);
            workers.add(new Thread(() -> work(random, Integer.MAX_VALUE), "soak-" + i));
        }
        workers.forEach(Thread::start);
        List<Sample> samples = sample(length, interval);
        over = true;
        for (Thread worker : workers) {
            worker.join();
        }
        return judge(samples);
    }

    private List<Sample> sample(Duration length, Duration interval) throws InterruptedException {
        List<Sample> samples = new ArrayList<>();
        long start = System.nanoTime();
        for (long at = interval.toNanos(); at <= length.toNanos(); at += interval.toNanos()) {
            long left = start + at - System.nanoTime();
            if (left > 0) {
                Thread.sleep(Duration.ofNanos(left).toMillis());
            }
            samples.add(sample());
            System.out.printf(
                    "%3d:%02d  %d calls, %d failed, %d retries, %d attempts came, %d spoilt; %s, %d connections%n",
                    at / 60_000_000_000L,
                    at / 1_000_000_000L % 60,
                    counts.calls(),
                    counts.failures(),
                    counts.retries(),
                    target.requests(),
                    target.spoilt(),
                    samples.get(samples.size() - 1),
                    target.openConnections());
        }
        return samples;
    }

    private Sample sample() {
        work.writeLock().lock();
        try {
            return Sample.now();
        } finally {
            work.writeLock().unlock();
        }
    }

    private boolean judge(List<Sample> samples) {
        List<String> bad = new ArrayList<>(Sample.growth(samples));
        bad.addAll(counts.wrong());
        System.out.println("work done:      " + counts.byWork());
        System.out.println("calls failed:   " + counts.byFailure());
        System.out.println("retries:        " + counts.retries() + "; " + target.requests()
                + " attempts came to the hosts, " + target.spoilt() + " of them spoilt");
        System.out.println(bad.isEmpty() ? "Nothing grew, and every result was right." : "FAILED: " + bad);
        return bad.isEmpty();
    }

    /** Until it is over, or so many pieces of work. */
    void work(Random random, int most) {
        Calls calls = new Calls(target, chat, hasty, counts, random, timer);
        Listings listings = new Listings(target, chat, counts, random);
        for (int i = 0; i < most && !over; i++) {
            step(random.nextInt(BETWEEN_OUTAGES), calls, listings);
        }
    }

    private void step(int dice, Calls calls, Listings listings) {
        work.readLock().lock();
        try {
            play(dice, calls, listings);
        } catch (RuntimeException | Error e) {
            counts.wrong("the program failed: " + e);
        } finally {
            work.readLock().unlock();
        }
    }

    private void play(int dice, Calls calls, Listings listings) {
        switch (dice) {
            case 0 -> target.firstHostGoesDown();
            case 1, 2 -> target.firstHostComesBack();
            case 3, 4, 5, 6 -> calls.client();
            case 7, 8, 9 -> listings.all();
            case 10, 11, 12 -> listings.filtered();
            case 13, 14, 15 -> listings.resumed();
            case 16, 17, 18 -> listings.changing();
            default -> single(dice, calls);
        }
    }

    private static void single(int dice, Calls calls) {
        switch (dice % 10) {
            case 0, 1 -> calls.async();
            case 2, 3 -> calls.cancelled();
            case 4 -> calls.interrupted();
            case 5, 6 -> calls.hasty();
            default -> calls.sync();
        }
    }

    Counts counts() {
        return counts;
    }

    @Override
    public void close() {
        chat.close();
        hasty.close();
        target.close();
        timer.shutdownNow();
    }
}
