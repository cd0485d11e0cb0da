package dev.apiwright.example.simulator;

/** Kinds of groups, which differ in what can be asked of them. */
public enum GroupType {
    /** By invitation only; has an owner but no admins. */
    WORK,
    /** Found by its ID, joined on application. */
    PUBLIC,
    /** Free to join; for calls and classes. */
    MEETING,
    /** Live broadcast with an unlimited audience; its members cannot be listed. */
    AV_CHAT_ROOM,
    /** Up to a million members, listed by cursor; its ID starts with {@link #COMMUNITY_PREFIX}. */
    COMMUNITY;

    /** How the IDs of communities start, and no others. */
    public static final String COMMUNITY_PREFIX = "@TGS#_";

    boolean hasAdmins() {
        return this != WORK;
    }
}
