package dev.apiwright.example.simulator;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a group's members, ascending. As long as nobody in the middle has left they are a range and take no
 * memory. Immutable, so that a page is cut from one state of the group.
 */
final class Roster {
    private final int first;
    private final int size;
    private final int @Nullable [] numbers;

    private Roster(int first, int size, int @Nullable [] numbers) {
        this.first = first;
        this.size = size;
        this.numbers = numbers;
    }

    static Roster of(int size) {
        return new Roster(0, size, null);
    }

    int size() {
        return size;
    }

    /** The number at a position. */
    int at(int position) {
        return numbers == null ? first + position : numbers[position];
    }

    /** The position of the first number that is greater than the given one. */
    int firstAfter(long number) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at(middle) <= number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    boolean contains(int number) {
        int after = firstAfter(number);
        return after > 0 && at(after - 1) == number;
    }

    /** With one more at the end or, as a negative number, at the beginning. */
    Roster with(int number) {
        int[] more = IntStream.concat(stream(), IntStream.of(number)).sorted().toArray();
        return new Roster(0, more.length, more);
    }

    Roster without(int number) {
        return filter(other -> other != number);
    }

    Roster filter(IntPredicate keep) {
        int[] kept = stream().filter(keep).toArray();
        return new Roster(0, kept.length, kept);
    }

    IntStream stream() {
        return numbers == null ? IntStream.range(first, first + size) : Arrays.stream(numbers);
    }
}
