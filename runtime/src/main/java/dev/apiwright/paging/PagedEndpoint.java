package dev.apiwright.paging;

/**
 * What paging has to know about an endpoint. Implemented by {@code dev.apiwright.client.Endpoint}; it stands here, so that
 * paging does not depend on the call pipeline.
 *
 * @param <Q> request
 * @param <R> response
 */
public interface PagedEndpoint<Q, R> {
    /** The operation, for example {@code getGroupMemberInfo}. */
    String name();

    /** Of the endpoint's spec; checkpoints name it. */
    String fingerprint();

    /** The request's body as it would be sent; the same bytes for equal requests. */
    byte[] encode(Q request);
}
