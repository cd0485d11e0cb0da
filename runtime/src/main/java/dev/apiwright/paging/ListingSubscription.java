package dev.apiwright.paging;

import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One subscriber and one iterator, which is advanced only as far as the subscriber has asked. Signals come one after the
 * other: {@link #rounds} counts who wants something done, and only whoever makes it 1 goes to work.
 */
final class ListingSubscription<T> implements Flow.Subscription {
    private final Flow.Subscriber<? super T> subscriber;
    private final Executor executor;
    private final Iterator<T> elements;
    private final Runnable giveUp;
    private final AtomicLong demand = new AtomicLong();
    /** 1 from the start, so that nothing is signalled before {@code onSubscribe} has returned. */
    private final AtomicInteger rounds = new AtomicInteger(1);

    private volatile @Nullable Throwable refusal;
    private volatile boolean over;

    private ListingSubscription(
            Flow.Subscriber<? super T> subscriber, Executor executor, Iterator<T> elements, Runnable giveUp) {
        this.subscriber = subscriber;
        this.executor = executor;
        this.elements = elements;
        this.giveUp = giveUp;
    }

    /**
     * A publisher that starts an iterator of its own for each subscriber.
     *
     * @param giveUp ends an iterator's calls under way
     */
    static <T, I extends Iterator<T>> Flow.Publisher<T> publisher(
            Executor executor, Supplier<I> start, Consumer<I> giveUp) {
        Objects.requireNonNull(executor, "executor");
        return subscriber -> {
            Objects.requireNonNull(subscriber, "subscriber");
            I elements = start.get();
            new ListingSubscription<>(subscriber, executor, elements, () -> giveUp.accept(elements)).begin();
        };
    }

    private void begin() {
        subscriber.onSubscribe(this);
        if (rounds.decrementAndGet() > 0) {
            work();
        }
    }

    @Override
    public void request(long count) {
        if (count <= 0) {
            refusal = new IllegalArgumentException("a subscriber must request at least 1 element, not " + count);
        } else {
            demand.accumulateAndGet(count, ListingSubscription::sum);
        }
        if (rounds.getAndIncrement() == 0) {
            work();
        }
    }

    /** Takes effect at once: a call under way is ended, too. */
    @Override
    public void cancel() {
        over = true;
        giveUp.run();
    }

    private static long sum(long one, long other) {
        long sum = one + other;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    private void work() {
        AtomicBoolean taken = new AtomicBoolean();
        try {
            executor.execute(() -> {
                if (taken.compareAndSet(false, true)) {
                    rounds();
                }
            });
        } catch (RuntimeException | Error e) {
            if (!taken.compareAndSet(false, true)) {
                // It runs, or has run in this thread, where the subscriber threw.
                throw e;
            }
            // The executor refuses, gets no thread, or is broken, and nobody else would tell.
            fail(e);
        }
    }

    private void rounds() {
        int seen = rounds.get();
        do {
            try {
                deliver();
            } catch (RuntimeException | Error e) {
                // Only from the subscriber, which must not throw: it gets nothing more.
                cancel();
                throw e;
            }
            seen = rounds.addAndGet(-seen);
        } while (seen != 0);
    }

    private void deliver() {
        while (!over) {
            Throwable bad = refusal;
            if (bad != null) {
                fail(bad);
            } else if (demand.get() == 0) {
                return;
            } else {
                deliverNext();
            }
        }
    }

    private void deliverNext() {
        T element;
        try {
            if (!elements.hasNext()) {
                complete();
                return;
            }
            element = elements.next();
        } catch (RuntimeException | Error e) {
            fail(e);
            return;
        }
        demand.decrementAndGet();
        if (!over) {
            subscriber.onNext(element);
        }
    }

    private void complete() {
        if (!over) {
            over = true;
            subscriber.onComplete();
        }
    }

    private void fail(Throwable problem) {
        if (!over) {
            cancel();
            subscriber.onError(problem);
        }
    }
}
