package dev.apiwright.example.simulator;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A group whose members are made from a seed when they are asked for. It can change while somebody pages through it.
 * Thread-safe.
 */
public final class SimulatedGroup {
    private final String id;
    private final GroupType type;
    private final MemberMaker maker;
    private final Map<Integer, SimulatedMember> changed = new ConcurrentHashMap<>();
    private final Map<Set<String>, Roster> byRole = new ConcurrentHashMap<>();
    private volatile Roster roster;
    private int nextAtEnd;
    private int nextAtFront = -1;

    private SimulatedGroup(String id, GroupType type, int members, long seed) {
        this.id = id;
        this.type = type;
        this.maker = new MemberMaker(type, seed);
        this.roster = Roster.of(members);
        this.nextAtEnd = members;
    }

    /** A group with members that are the same in every run. */
    public static SimulatedGroup of(String id, GroupType type, int members) {
        return of(id, type, members, 1);
    }

    /**
     * A group with members.
     *
     * @param id starts with {@code @TGS#_} when, and only when, the group is a community
     * @param type decides how it can be listed
     * @param members how many it has at first
     * @param seed decides who they are
     * @throws IllegalArgumentException when the ID does not fit the type, or the number is negative
     */
    public static SimulatedGroup of(String id, GroupType type, int members, long seed) {
        if (id.startsWith(GroupType.COMMUNITY_PREFIX) != (type == GroupType.COMMUNITY)) {
            throw new IllegalArgumentException(
                    "the ID of a community, and of no other group, starts with " + GroupType.COMMUNITY_PREFIX);
        }
        if (members < 0) {
            throw new IllegalArgumentException("members: " + members);
        }
        return new SimulatedGroup(id, type, members, seed);
    }

    public String id() {
        return id;
    }

    public GroupType type() {
        return type;
    }

    public int size() {
        return roster.size();
    }

    /** The members in the order of the listing, as they are now. */
    public Stream<SimulatedMember> members() {
        return roster.stream().mapToObj(this::member);
    }

    /**
     * The member at a position of the listing.
     *
     * @throws IndexOutOfBoundsException when there is none
     */
    public SimulatedMember member(long position) {
        return member(roster.at(Math.toIntExact(position)));
    }

    /** Somebody joins and stands at the end of the listing. Returns the new account. */
    public synchronized String join() {
        return add(nextAtEnd++);
    }

    /** Somebody joins and stands at the beginning, so that everybody else moves by one. Returns the new account. */
    public synchronized String joinAtFront() {
        return add(nextAtFront--);
    }

    /**
     * A member leaves.
     *
     * @throws NoSuchElementException when there is no such member
     */
    public synchronized void leave(String account) {
        roster = roster.without(number(account));
        byRole.clear();
    }

    /**
     * A member changes and stays where it is in the listing.
     *
     * @throws NoSuchElementException when there is no such member
     */
    public synchronized void change(String account, UnaryOperator<SimulatedMember> change) {
        int number = number(account);
        changed.put(number, change.apply(member(number)));
        byRole.clear();
    }

    Roster roster() {
        return roster;
    }

    /** The members with one of these roles. Kept until the group changes, as filtering a million members takes a while. */
    synchronized Roster roster(Set<String> roles) {
        return byRole.computeIfAbsent(Set.copyOf(roles), wanted -> roster.filter(n -> wanted.contains(role(n))));
    }

    SimulatedMember member(int number) {
        @Nullable SimulatedMember other = changed.get(number);
        return other == null ? maker.make(number) : other;
    }

    String role(int number) {
        @Nullable SimulatedMember other = changed.get(number);
        return other == null ? maker.role(number) : other.role();
    }

    private String add(int number) {
        roster = roster.with(number);
        byRole.clear();
        return maker.account(number);
    }

    private int number(String account) {
        return roster.stream()
                .filter(number -> maker.account(number).equals(account))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no member " + account + " in group " + id));
    }
}
