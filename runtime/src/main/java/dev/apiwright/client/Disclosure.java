package dev.apiwright.client;

import dev.apiwright.signing.SignedParameters;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for a signature in what an exception says, its causes and what it suppressed included. */
final class Disclosure {
    private Disclosure() {}

    static boolean isIn(Throwable failure, SignedParameters signature) {
        return isIn(failure, signature, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean isIn(@Nullable Throwable failure, SignedParameters signature, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return false;
        }
        String said = failure.toString();
        if (!signature.redact(said).equals(said) || isIn(failure.getCause(), signature, seen)) {
            return true;
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            if (isIn(suppressed, signature, seen)) {
                return true;
            }
        }
        return false;
    }
}
