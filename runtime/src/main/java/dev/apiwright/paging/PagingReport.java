package dev.apiwright.paging;

import org.jspecify.annotations.Nullable;

/**
 * What one iterator has seen so far. A listing is not a snapshot: groups change while they are read, and this tells what
 * could be noticed of it.
 *
 * @param pages responses that have come
 * @param items items delivered by this iterator
 * @param repeats items that came again and were not delivered again; 0 where items have no key
 * @param known items that came but had been named as already seen
 * @param firstTotal how many items there are in all, by the first response that said so; null when none did
 * @param lastTotal the same by the last response that said so
 * @param totalChanged whether two responses gave different totals
 * @param missing how many fewer different items have come than the last total says, counted at the end of the listing and
 *     including what was delivered before a checkpoint; 0 before the end, where a filter makes the total meaningless, and
 *     where the listing was started in its middle by a cursor
 * @param timesShrunk how often a response was too large, so that the page size was halved
 * @param ended whether the end of the listing has been reached
 */
public record PagingReport(
        long pages,
        long items,
        long repeats,
        long known,
        @Nullable Long firstTotal,
        @Nullable Long lastTotal,
        boolean totalChanged,
        long missing,
        int timesShrunk,
        boolean ended) {}
