package dev.apiwright.paging;

import dev.apiwright.error.PagingException;
import dev.apiwright.paging.Pagination.PageSizeField;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** One listing as it is asked for: what all its iterators share. Immutable. */
record Listing<Q, R, T>(
        Pagination<Q, R, T> pagination,
        PageSource<Q, R> source,
        Q request,
        Style<Q, R> style,
        Origin origin,
        Choices choices) {

    static <Q, R, T> Listing<Q, R, T> of(
            Pagination<Q, R, T> pagination, PagingScope scope, PageSource<Q, R> source, Q request) {
        Style<Q, R> style = pagination.style(request);
        PagedEndpoint<Q, R> endpoint = pagination.endpoint();
        String fingerprint = fingerprint(pagination, style, request);
        Origin origin = new Origin(scope, endpoint.name(), endpoint.fingerprint(), fingerprint);
        return new Listing<>(pagination, source, request, style, origin, Choices.NONE);
    }

    /** The same listing as its caller wants it now. */
    Listing<Q, R, T> with(Choices chosen) {
        return new Listing<>(pagination, source, request, style, origin, chosen);
    }

    /** @throws PagingException when the checkpoint belongs to another listing */
    Listing<Q, R, T> from(Checkpoint checkpoint) {
        String refusal = checkpoint.origin().refusal(origin);
        if (refusal == null && !fits(checkpoint.position())) {
            refusal = "holds another kind of position than this listing has; start the listing anew";
        }
        if (refusal != null) {
            throw Failures.refused(endpoint(), refusal);
        }
        return with(choices.from(checkpoint));
    }

    String endpoint() {
        return origin.endpoint();
    }

    boolean isThinned() {
        return pagination.isThinned(request);
    }

    /**
     * The page size wanted: the caller's, else the request's, else the spec's; never more than the field or the style
     * allows, and never less than the field does.
     */
    int targetPageSize() {
        PageSizeField<Q> field = pagination.pageSize();
        if (field == null) {
            return 0;
        }
        Number own = field.read().apply(request);
        long wanted = choices.pageSize() > 0 ? choices.pageSize() : own != null ? own.longValue() : field.standard();
        int most = Math.min(field.most(), style.maxPageSize());
        return (int) Math.max(field.least(), Math.min(wanted, most));
    }

    /** The smallest page that can be asked for; 0 when the size cannot be chosen. */
    int leastPageSize() {
        PageSizeField<Q> field = pagination.pageSize();
        return field == null ? 0 : field.least();
    }

    Q requestAt(Position position, int pageSize) {
        PageSizeField<Q> field = pagination.pageSize();
        return style.at(field == null ? request : field.write().apply(request, pageSize), position);
    }

    /** How many items lie before the listing's own start; negative when nobody knows. */
    long itemsBeforeStart() {
        Position start = style.start(request);
        if (start instanceof Position.Offset offset) {
            return offset.value();
        }
        return start.equals(style.first()) ? 0 : -1;
    }

    private boolean fits(@Nullable Position position) {
        return position == null || position.getClass() == style.first().getClass();
    }

    /** Of the request at the first position with the spec's page size, so that neither makes a difference. */
    private static <Q, R> String fingerprint(Pagination<Q, R, ?> pagination, Style<Q, R> style, Q request) {
        PageSizeField<Q> field = pagination.pageSize();
        Q sized = field == null ? request : field.write().apply(request, field.standard());
        byte[] body = pagination.endpoint().encode(style.at(sized, style.first()));
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(body), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
