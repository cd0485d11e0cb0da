package dev.apiwright.paging;

import org.jspecify.annotations.Nullable;

/**
 * Which listing a checkpoint belongs to.
 *
 * @param endpoint the operation
 * @param spec fingerprint of the endpoint's spec
 * @param request fingerprint of the request without its position and page size
 */
record Origin(PagingScope scope, String endpoint, String spec, String request) {
    /** Why a checkpoint of this origin cannot be resumed in another one, and what to do; null when it can. */
    @Nullable
    String refusal(Origin here) {
        if (!scope.api().equals(here.scope.api())) {
            return differs("API", scope.api(), here.scope.api());
        }
        if (!endpoint.equals(here.endpoint)) {
            return differs("endpoint", endpoint, here.endpoint);
        }
        if (!spec.equals(here.spec)) {
            return "was made with another version of the endpoint's spec; start the listing anew";
        }
        if (!scope.identity().equals(here.scope.identity())) {
            return differs("caller", scope.identity(), here.scope.identity());
        }
        if (!scope.servers().equals(here.scope.servers())) {
            return differs("region", scope.servers(), here.scope.servers());
        }
        if (!request.equals(here.request)) {
            return "was made for another request; resume with the request that the listing was started with,"
                    + " or start the listing anew";
        }
        return null;
    }

    private static String differs(String what, String there, String here) {
        return "was made for another " + what + " (" + Failures.oneLine(there) + ", here it is " + here
                + "); resume it there, or start the listing anew";
    }
}
