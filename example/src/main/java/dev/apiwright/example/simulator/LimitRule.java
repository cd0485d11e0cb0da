package dev.apiwright.example.simulator;

/** What happens to a page size above the documented one (200 by position, 100 by cursor). */
public enum LimitRule {
    /** The page is cut to the documented size and nothing is said. A call without a page size gets that size, too. */
    CAP,
    /** The call is refused with 10004. */
    REFUSE,
    /** The page has as many members as asked for; all of them when no page size is sent. */
    IGNORE
}
