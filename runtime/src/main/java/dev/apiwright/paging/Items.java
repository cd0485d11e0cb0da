package dev.apiwright.paging;

/**
 * The items of a listing. Every iterator starts on its own at the beginning and makes its own calls.
 *
 * @param <T> item
 */
@FunctionalInterface
public interface Items<T> extends Iterable<T> {
    @Override
    ItemIterator<T> iterator();
}
