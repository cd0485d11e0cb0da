package dev.apiwright.paging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which items behind a position have been delivered already: what a checkpoint in the middle of a page needs beside the
 * page's position. Items with keys are remembered by a hash of the key, which holds even when the listing has changed
 * before it is resumed; items without keys can only be counted. Immutable.
 *
 * @param count how many items to pass over, for items without keys
 * @param keys hashes of the keys to pass over
 */
record Passed(int count, Set<Long> keys) {
    static final Passed NOTHING = new Passed(0, Set.of());

    Passed {
        keys = Set.copyOf(keys);
    }

    static Passed counted(int count) {
        return count <= 0 ? NOTHING : new Passed(count, Set.of());
    }

    Passed with(List<Object> moreKeys) {
        Set<Long> all = new HashSet<>(keys);
        moreKeys.forEach(key -> all.add(hash(key)));
        return new Passed(0, all);
    }

    Passed without(Set<Long> hashes) {
        if (hashes.isEmpty()) {
            return this;
        }
        Set<Long> rest = new HashSet<>(keys);
        rest.removeAll(hashes);
        return new Passed(0, rest);
    }

    /** 64 bits of SHA-256: nobody can choose the key of an item so that another item is taken for it. */
    static long hash(Object key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(key.toString().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
