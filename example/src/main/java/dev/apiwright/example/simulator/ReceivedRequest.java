package dev.apiwright.example.simulator;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that passed the checks of signature and spec and is about to be served.
 *
 * @param number counted from 1, requests that were refused included
 * @param endpoint the operation, for example {@code getGroupMemberInfo}
 * @param body the fields sent
 */
public record ReceivedRequest(long number, String endpoint, Map<String, @Nullable Object> body) {
    public ReceivedRequest {
        body = Collections.unmodifiableMap(new LinkedHashMap<>(body));
    }
}
