package dev.apiwright.paging;

import dev.apiwright.error.PagingException;
import dev.apiwright.paging.Pagination.PageSizeField;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One listing as it is asked for: what all its iterators share. Immutable.
 *
 * @param chosenPageSize by the caller; 0 when the request or the spec decides
 * @param readAhead how many pages to ask for beyond the one that is being used
 * @param known whether an item with a key is not wanted again
 * @param keys a new set for the keys that an iterator meets
 * @param resumed where to go on; null to begin at the beginning
 */
record Listing<Q, R, T>(
        Pagination<Q, R, T> pagination,
        PageSource<Q, R> source,
        Q request,
        Style<Q, R> style,
        Origin origin,
        int chosenPageSize,
        int readAhead,
        long maxItems,
        Predicate<Object> known,
        Supplier<KeySet> keys,
        @Nullable Checkpoint resumed) {

    static <Q, R, T> Listing<Q, R, T> of(
            Pagination<Q, R, T> pagination, PagingScope scope, PageSource<Q, R> source, Q request) {
        Style<Q, R> style = pagination.style(request);
        PagedEndpoint<Q, R> endpoint = pagination.endpoint();
        String fingerprint = fingerprint(pagination, style, request);
        Origin origin = new Origin(scope, endpoint.name(), endpoint.fingerprint(), fingerprint);
        return new Listing<>(
                pagination, source, request, style, origin, 0, 0, Long.MAX_VALUE, key -> false, KeySet::inMemory, null);
    }

    Listing<Q, R, T> withPageSize(int size) {
        return new Listing<>(
                pagination, source, request, style, origin, size, readAhead, maxItems, known, keys, resumed);
    }

    Listing<Q, R, T> withReadAhead(int pages) {
        return new Listing<>(
                pagination, source, request, style, origin, chosenPageSize, pages, maxItems, known, keys, resumed);
    }

    Listing<Q, R, T> withMaxItems(long max) {
        return new Listing<>(
                pagination, source, request, style, origin, chosenPageSize, readAhead, max, known, keys, resumed);
    }

    Listing<Q, R, T> withKnown(Predicate<Object> more) {
        return new Listing<>(
                pagination,
                source,
                request,
                style,
                origin,
                chosenPageSize,
                readAhead,
                maxItems,
                known.or(more),
                keys,
                resumed);
    }

    Listing<Q, R, T> withKeys(Supplier<KeySet> sets) {
        return new Listing<>(
                pagination, source, request, style, origin, chosenPageSize, readAhead, maxItems, known, sets, resumed);
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
        return new Listing<>(
                pagination,
                source,
                request,
                style,
                origin,
                chosenPageSize,
                readAhead,
                maxItems,
                known,
                keys,
                checkpoint);
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
        long wanted = chosenPageSize > 0 ? chosenPageSize : own != null ? own.longValue() : field.standard();
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
