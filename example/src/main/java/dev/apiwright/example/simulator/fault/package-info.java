/**
 * Faults on the wire, for tests: a {@link dev.apiwright.example.simulator.fault.FaultFront} stands between a client and a
 * server on this machine, hands requests through, and spoils the answers that a {@link
 * dev.apiwright.example.simulator.fault.FaultScript} names. It writes bytes and not HTTP messages, so that it can send what no
 * HTTP server would. It knows nothing of the server behind it but its address.
 */
@NullMarked
package dev.apiwright.example.simulator.fault;

import org.jspecify.annotations.NullMarked;
