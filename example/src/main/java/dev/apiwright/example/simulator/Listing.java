package dev.apiwright.example.simulator;

import java.util.Map;

/** What pages are cut from. It does not change while a page is made. */
interface Listing {
    /** The number that the response calls the total, whatever was filtered. */
    long total();

    /** How many positions there are. */
    int size();

    /** A number for the item at a position, greater than that of the item before it; it stays when others come and go. */
    long ticket(int position);

    /** The position of the first item whose ticket is greater. */
    int firstAfter(long ticket);

    /** Whether the item at a position passes the filter that works after the page is cut. */
    boolean matches(int position);

    /** The item at a position as it stands in the response. */
    Map<String, Object> item(int position);
}
