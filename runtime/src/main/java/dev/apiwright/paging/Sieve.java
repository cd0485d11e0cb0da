package dev.apiwright.paging;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lets every item through once. Not thread-safe. */
final class Sieve<T> {
    private final @Nullable Function<? super T, ?> key;
    private final Predicate<Object> known;
    private final KeySet met;

    /**
     * @param known whether an item with a key was delivered before there was an iterator
     * @param met takes the keys of the items that come
     */
    Sieve(@Nullable Function<? super T, ?> key, Predicate<Object> known, KeySet met) {
        this.key = key;
        this.known = known;
        this.met = met;
    }

    /** Takes the items of one page. Either all of them are taken in, or, when a key or room for it cannot be had, none. */
    Sifted<T> sift(List<T> items, Passed passed) {
        return key == null ? byCount(items, passed) : byKey(items, keys(items, key), passed);
    }

    private static <T> Sifted<T> byCount(List<T> items, Passed passed) {
        int skipped = Math.min(passed.count(), items.size());
        BitSet places = new BitSet();
        places.set(skipped, items.size());
        Passed after = Passed.counted(passed.count() - skipped);
        return new Sifted<>(chosen(items, places), places, items.size(), null, 0, 0, passed, after);
    }

    private Sifted<T> byKey(List<T> items, List<Object> keys, Passed passed) {
        met.reserve(keys.size());
        // Nothing fails from here on: all keys are taken in.
        BitSet places = new BitSet();
        Set<Long> matched = new HashSet<>();
        int repeats = 0;
        int before = 0;
        for (int i = 0; i < items.size(); i++) {
            Object itemKey = keys.get(i);
            if (!met.add(itemKey)) {
                repeats++;
            } else if (isPassed(itemKey, passed, matched)) {
                // Delivered before the checkpoint: neither new nor a repeat of the server's.
            } else if (known.test(itemKey)) {
                before++;
            } else {
                places.set(i);
            }
        }
        return new Sifted<>(
                chosen(items, places), places, items.size(), keys, repeats, before, passed, passed.without(matched));
    }

    private static boolean isPassed(Object key, Passed passed, Set<Long> matched) {
        if (passed.keys().isEmpty()) {
            return false;
        }
        long hash = Passed.hash(key);
        return passed.keys().contains(hash) && matched.add(hash);
    }

    private static <T> List<T> chosen(List<T> items, BitSet places) {
        if (places.cardinality() == items.size()) {
            // Nearly always, and then the response's own list will do.
            return List.copyOf(items);
        }
        List<T> chosen = new ArrayList<>(places.cardinality());
        places.stream().forEach(place -> chosen.add(items.get(place)));
        return List.copyOf(chosen);
    }

    private static <T> List<Object> keys(List<T> items, Function<? super T, ?> key) {
        List<Object> keys = new ArrayList<>(items.size());
        for (T item : items) {
            Object itemKey = key.apply(item);
            if (itemKey == null) {
                throw new NullPointerException("an item has no key");
            }
            keys.add(itemKey);
        }
        return keys;
    }

    /**
     * The items of one page, sifted.
     *
     * @param fresh those to deliver
     * @param places where they stood in the page
     * @param size how many items the page held
     * @param keys of all items of the page; null when items have none
     * @param repeats items that this iterator had met before
     * @param known items that were named as already seen
     * @param before what was passed over at the start of the page
     * @param after what is left to pass over behind the page
     */
    record Sifted<T>(
            List<T> fresh,
            BitSet places,
            int size,
            @Nullable List<Object> keys,
            int repeats,
            int known,
            Passed before,
            Passed after) {

        /** The key of the page's last item; null when there is none. */
        @Nullable
        Object lastKey() {
            return keys == null || keys.isEmpty() ? null : keys.get(keys.size() - 1);
        }

        /** What has been passed over when some of the fresh items have been delivered; at least one. */
        Passed upTo(int delivered) {
            int behind = 0;
            for (int i = 0; i < delivered; i++) {
                behind = places.nextSetBit(behind) + 1;
            }
            return keys == null ? Passed.counted(behind) : before.with(keys.subList(0, behind));
        }
    }
}
