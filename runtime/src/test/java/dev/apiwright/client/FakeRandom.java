package dev.apiwright.client;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws the integers it was given, then 7; of a range it draws the largest number. */
final class FakeRandom implements RandomGenerator {
    private final Deque<Integer> integers;

    FakeRandom(Integer... integers) {
        this.integers = new ArrayDeque<>(List.of(integers));
    }

    @Override
    public synchronized int nextInt() {
        return integers.isEmpty() ? 7 : integers.pop();
    }

    @Override
    public long nextLong() {
        return 7;
    }

    @Override
    public long nextLong(long bound) {
        return bound - 1;
    }
}
