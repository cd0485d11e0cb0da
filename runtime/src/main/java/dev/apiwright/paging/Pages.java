package dev.apiwright.paging;

/**
 * The pages of a listing. Every iterator starts on its own at the beginning and makes its own calls.
 *
 * @param <R> response
 * @param <T> item
 */
@FunctionalInterface
public interface Pages<R, T> extends Iterable<Page<R, T>> {
    @Override
    PageIterator<R, T> iterator();
}
