package dev.apiwright.paging;

import java.util.HashSet;
import java.util.Set;

/**
 * The keys of the items that one iterator has met. The only part of the engine whose memory grows with the listing; it
 * stands alone so that it can be made compact without touching anything else. Not thread-safe.
 */
final class SeenKeys {
    private final Set<Object> known;
    private final Set<Object> met = new HashSet<>();

    /**
     * @param known keys of items that were delivered before there was an iterator; shared, never changed
     */
    SeenKeys(Set<Object> known) {
        this.known = known;
    }

    /** Whether this iterator has not met the key before; it has from now on. */
    boolean meet(Object key) {
        return met.add(key);
    }

    /** Whether an item with the key was delivered before there was an iterator. */
    boolean isKnown(Object key) {
        return known.contains(key);
    }
}
