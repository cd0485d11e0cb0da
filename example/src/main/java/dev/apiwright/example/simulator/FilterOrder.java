package dev.apiwright.example.simulator;

/** Whether a filter on roles works before or after the page is cut out of the group. Nobody documents which it is. */
public enum FilterOrder {
    /** Positions count matching members only: pages are full, and a listing by position ends before the total. */
    BEFORE_WINDOW,
    /** Positions count all members: pages are short or empty wherever nobody in their window matches. */
    AFTER_WINDOW
}
