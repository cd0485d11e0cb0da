package dev.apiwright.example.simulator;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an endpoint lists. */
@FunctionalInterface
interface DataSet {
    /**
     * What a request lists.
     *
     * @param request checked against the spec
     * @throws ServiceFailure when there is no such thing or it cannot be listed
     */
    Listing listing(Map<String, @Nullable Object> request);
}
