package dev.apiwright.client;

import dev.apiwright.error.ApiwrightException;
import java.util.concurrent.CompletionException;

/** The two ways to make a call; what is promised of a call holds for both. */
public enum Way {
    SYNC {
        @Override
        public <Q, R> R call(ApiClient client, Endpoint<Q, R> endpoint, Q request) {
            return client.call(endpoint, request);
        }
    },
    ASYNC {
        @Override
        public <Q, R> R call(ApiClient client, Endpoint<Q, R> endpoint, Q request) {
            try {
                return client.callAsync(endpoint, request).join();
            } catch (CompletionException e) {
                throw (ApiwrightException) e.getCause();
            }
        }
    };

    public abstract <Q, R> R call(ApiClient client, Endpoint<Q, R> endpoint, Q request);
}
