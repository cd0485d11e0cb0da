package dev.apiwright.json;

import java.util.Arrays;
import java.util.List;

/** The elements of the lists that are being read, the innermost one last: one array grows for all of them. */
final class Elements {
    private static final int AT_FIRST = 16;

    private Object[] elements = {};
    private int size;

    int size() {
        return size;
    }

    void add(Object element) {
        if (size == elements.length) {
            elements = Arrays.copyOf(elements, Math.max(AT_FIRST, 2 * size));
        }
        elements[size++] = element;
    }

    /** Takes the last ones away, as a list that cannot be changed. */
    @SuppressWarnings("unchecked") // they are what was added since
    <E> List<E> takeFrom(int first) {
        int count = size - first;
        size = first;
        return switch (count) {
            case 0 -> List.of();
            case 1 -> List.of((E) elements[first]);
            case 2 -> List.of((E) elements[first], (E) elements[first + 1]);
            default -> (List<E>) List.of(Arrays.copyOfRange(elements, first, first + count));
        };
    }
}
