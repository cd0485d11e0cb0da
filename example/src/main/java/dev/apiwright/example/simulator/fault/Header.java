package dev.apiwright.example.simulator.fault;

/**
 * One header line.
 *
 * @param name as it was written; case does not matter
 * @param value without the white space around it
 */
public record Header(String name, String value) {
    /** Whether this is the header of that name. */
    public boolean is(String otherName) {
        return name.equalsIgnoreCase(otherName);
    }
}
