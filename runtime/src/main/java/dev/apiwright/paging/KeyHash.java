package dev.apiwright.paging;

import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * 127 bits of the SHA-256 of a text's UTF-16 code units: in UTF-8, halves of characters would all be the same. It allocates
 * nothing. Not thread-safe.
 */
final class KeyHash {
    private static final int CHARS_AT_ONCE = 128;

    private final MessageDigest sha;
    private final ByteBuffer chars = ByteBuffer.allocate(CHARS_AT_ONCE * Character.BYTES);
    private final ByteBuffer digest;

    KeyHash() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        digest = ByteBuffer.allocate(sha.getDigestLength());
    }

    /** Computes the hash of a text; it can be asked for until the next one is taken. */
    void take(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!chars.hasRemaining()) {
                update();
            }
            chars.putChar(text.charAt(i));
        }
        update();
        try {
            sha.digest(digest.array(), 0, digest.capacity());
        } catch (DigestException e) {
            throw new IllegalStateException("a digest has the length that it says", e);
        }
    }

    long high() {
        return digest.getLong(0);
    }

    /** Never 0. */
    long low() {
        return digest.getLong(Long.BYTES) | 1;
    }

    private void update() {
        sha.update(chars.array(), 0, chars.position());
        chars.clear();
    }
}
