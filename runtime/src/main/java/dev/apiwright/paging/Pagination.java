package dev.apiwright.paging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint is paged: a handful of small functions over its request and response, and the numbers of its spec.
 * Made by generated code. Immutable.
 *
 * @param <Q> request
 * @param <R> response
 * @param <T> item
 */
public final class Pagination<Q, R, T> {
    private final PagedEndpoint<Q, R> endpoint;
    private final Function<? super R, ? extends List<T>> items;
    private final @Nullable Function<? super T, ?> key;
    private final @Nullable Predicate<? super Q> thinned;
    private final @Nullable PageSizeField<Q> pageSize;
    private final Set<Integer> shrinkOn;
    private final List<Style<Q, R>> styles;

    private Pagination(Builder<Q, R, T> builder) {
        this.endpoint = builder.endpoint;
        this.items = builder.items;
        this.key = builder.key;
        this.thinned = builder.thinned;
        this.pageSize = builder.pageSize;
        this.shrinkOn = Set.copyOf(builder.shrinkOn);
        this.styles = List.copyOf(builder.styles);
    }

    /**
     * Starts the description of a listing.
     *
     * @param items the response's list; neither it nor its elements are ever null
     */
    public static <Q, R, T> Builder<Q, R, T> builder(
            PagedEndpoint<Q, R> endpoint, Function<? super R, ? extends List<T>> items) {
        return new Builder<>(endpoint, items);
    }

    /** What is listed. */
    public PagedEndpoint<Q, R> endpoint() {
        return endpoint;
    }

    List<T> items(R response) {
        return items.apply(response);
    }

    @Nullable
    Function<? super T, ?> key() {
        return key;
    }

    boolean isThinned(Q request) {
        return thinned != null && thinned.test(request);
    }

    @Nullable
    PageSizeField<Q> pageSize() {
        return pageSize;
    }

    Set<Integer> shrinkOn() {
        return shrinkOn;
    }

    /** The first style that applies. */
    Style<Q, R> style(Q request) {
        for (Style<Q, R> style : styles) {
            if (style.appliesTo(request)) {
                return style;
            }
        }
        throw new IllegalArgumentException(endpoint.name() + ": no pagination style applies to this request");
    }

    /** The total that a response gives, whatever the style: a cursor listing may have one too. */
    @Nullable
    Long total(R response) {
        for (Style<Q, R> style : styles) {
            Long total = style.total(response);
            if (total != null) {
                return total;
            }
        }
        return null;
    }

    /**
     * The field that says how many items a page may hold.
     *
     * @param standard used when the request says nothing
     * @param least the smallest that the field may hold, and at least 1
     * @param most the largest that it may hold
     */
    record PageSizeField<Q>(
            Function<? super Q, ? extends @Nullable Number> read,
            BiFunction<Q, Integer, Q> write,
            int standard,
            int least,
            int most) {}

    /** Collects what is known about a listing. Not thread-safe. */
    public static final class Builder<Q, R, T> {
        private final PagedEndpoint<Q, R> endpoint;
        private final Function<? super R, ? extends List<T>> items;
        private final Set<Integer> shrinkOn = new HashSet<>();
        private final List<Style<Q, R>> styles = new ArrayList<>();
        private @Nullable Function<? super T, ?> key;
        private @Nullable Predicate<? super Q> thinned;
        private @Nullable PageSizeField<Q> pageSize;

        private Builder(PagedEndpoint<Q, R> endpoint, Function<? super R, ? extends List<T>> items) {
            this.endpoint = endpoint;
            this.items = items;
        }

        /**
         * What tells one item from another; without it an item that the server repeats is delivered again.
         *
         * @param key never gives null; two keys are equal when, and only when, their {@code toString} is
         */
        public Builder<Q, R, T> key(Function<? super T, ?> key) {
            this.key = key;
            return this;
        }

        /** For which requests a page in the middle may be short or empty, because a filter takes items out. */
        public Builder<Q, R, T> thinnedBy(Predicate<? super Q> thinned) {
            this.thinned = thinned;
            return this;
        }

        /**
         * The field for the most items of a page.
         *
         * @param read the request's own value; null when it has none
         * @param write the same request with another value
         * @param standard used when the request has none; at least 1
         * @param min never is less asked for, also where a page turns out to be too large
         * @param max never is more asked for
         */
        public Builder<Q, R, T> pageSize(
                Function<? super Q, ? extends @Nullable Number> read,
                BiFunction<Q, Integer, Q> write,
                int standard,
                int min,
                int max) {
            requirePositive(standard, "page size");
            requirePositive(max, "largest page size");
            int least = Math.max(1, min);
            if (least > max) {
                throw new IllegalArgumentException("the smallest page size is " + min + ", above the largest, " + max);
            }
            this.pageSize = new PageSizeField<>(read, write, standard, least, max);
            return this;
        }

        /** Error codes that mean: the response would be too large, ask for fewer items. */
        public Builder<Q, R, T> shrinkOn(int... codes) {
            for (int code : codes) {
                shrinkOn.add(code);
            }
            return this;
        }

        /**
         * A style with cursors. The first style that applies to a request is the one that is used.
         *
         * @param read the request's own cursor; null when it has none
         * @param write the same request with another cursor; with null, without one
         * @param next the cursor of the next page; null, empty or {@code end} at the end
         * @param first sent for the first page; null: nothing is sent then
         * @param maxPageSize never is more asked for; {@link Integer#MAX_VALUE} when only the field's own limit counts
         */
        public Builder<Q, R, T> cursor(
                Predicate<? super Q> when,
                Function<? super Q, ? extends @Nullable String> read,
                BiFunction<Q, @Nullable String, Q> write,
                Function<? super R, ? extends @Nullable String> next,
                @Nullable String first,
                String end,
                int maxPageSize) {
            requirePositive(maxPageSize, "maximum page size");
            styles.add(new CursorStyle<>(when, read, write, next, first, end, maxPageSize));
            return this;
        }

        /**
         * A style with offsets. The first style that applies to a request is the one that is used.
         *
         * @param read the request's own offset; null when it has none
         * @param write the same request with another offset
         * @param total how many items there are in all, whatever a filter takes out
         * @param maxPageSize never is more asked for; {@link Integer#MAX_VALUE} when only the field's own limit counts
         */
        public Builder<Q, R, T> offset(
                Predicate<? super Q> when,
                Function<? super Q, ? extends @Nullable Number> read,
                BiFunction<Q, Long, Q> write,
                Function<? super R, ? extends @Nullable Number> total,
                int maxPageSize) {
            requirePositive(maxPageSize, "maximum page size");
            styles.add(new OffsetStyle<>(endpoint.name(), when, read, write, total, maxPageSize));
            return this;
        }

        /**
         * Makes the description.
         *
         * @throws IllegalStateException when what is known is not enough to page
         */
        public Pagination<Q, R, T> build() {
            if (styles.isEmpty()) {
                throw new IllegalStateException(endpoint.name() + ": a listing needs a pagination style");
            }
            boolean byOffset = styles.stream().anyMatch(OffsetStyle.class::isInstance);
            if (byOffset && thinned != null && pageSize == null) {
                // The step from one page to the next would be unknown, see OffsetStyle.
                throw new IllegalStateException(
                        endpoint.name() + ": offsets and a filter that may thin pages need a page size field");
            }
            return new Pagination<>(this);
        }

        private static void requirePositive(int value, String what) {
            if (value < 1) {
                throw new IllegalArgumentException(what + " must be at least 1, not " + value);
            }
        }
    }
}
