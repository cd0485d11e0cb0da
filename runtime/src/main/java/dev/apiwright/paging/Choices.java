package dev.apiwright.paging;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the caller of a listing chose. Immutable.
 *
 * @param pageSize 0 when the request or the spec decides
 * @param readAhead how many pages to ask for beyond the one that is being used
 * @param maxItems how many items at most
 * @param known whether an item with a key is not wanted again
 * @param keys a new set for the keys that an iterator meets
 * @param resumed where to go on; null to begin at the beginning
 */
record Choices(
        int pageSize,
        int readAhead,
        long maxItems,
        Predicate<Object> known,
        Supplier<KeySet> keys,
        @Nullable Checkpoint resumed) {
    static final Choices NONE = new Choices(0, 0, Long.MAX_VALUE, key -> false, KeySet::inMemory, null);

    Choices withPageSize(int size) {
        return new Choices(size, readAhead, maxItems, known, keys, resumed);
    }

    Choices withReadAhead(int pages) {
        return new Choices(pageSize, pages, maxItems, known, keys, resumed);
    }

    Choices withMaxItems(long max) {
        return new Choices(pageSize, readAhead, max, known, keys, resumed);
    }

    Choices withKnown(Predicate<Object> more) {
        return new Choices(pageSize, readAhead, maxItems, known.or(more), keys, resumed);
    }

    Choices withKeys(Supplier<KeySet> sets) {
        return new Choices(pageSize, readAhead, maxItems, known, sets, resumed);
    }

    Choices from(Checkpoint checkpoint) {
        return new Choices(pageSize, readAhead, maxItems, known, keys, checkpoint);
    }
}
