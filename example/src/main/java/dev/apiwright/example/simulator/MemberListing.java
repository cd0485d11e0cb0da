package dev.apiwright.example.simulator;

import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * The members of one group, filtered as one request wants them.
 *
 * @param group whose members they are
 * @param roster those that positions count
 * @param passes whether the member with a number passes the filter after the window
 * @param wire the member with a number as it stands in the response
 */
record MemberListing(SimulatedGroup group, Roster roster, IntPredicate passes, IntFunction<Map<String, Object>> wire)
        implements Listing {
    /** Cursors look like the service's: long runs of digits that say nothing about positions. */
    private static final long FIRST_TICKET = 144_115_200_000_000_000L;

    @Override
    public long total() {
        return group.size();
    }

    @Override
    public int size() {
        return roster.size();
    }

    @Override
    public long ticket(int position) {
        return FIRST_TICKET + roster.at(position);
    }

    @Override
    public int firstAfter(long ticket) {
        return roster.firstAfter(ticket - FIRST_TICKET);
    }

    @Override
    public boolean matches(int position) {
        return passes.test(roster.at(position));
    }

    @Override
    public Map<String, Object> item(int position) {
        return wire.apply(roster.at(position));
    }
}
