/**
 * A stand-in for Tencent Chat's server REST API, on loopback HTTP, made from the spec.
 *
 * <p>{@link dev.apiwright.example.simulator.ChatSimulator} is the door: it starts a server, holds {@link
 * dev.apiwright.example.simulator.SimulatedGroup groups} and answers as the service does, failures included. What the spec
 * says (fields, limits, pagination) is read from it; what only the service knows (group types, what a filter means, which
 * code a mistake gets) is in {@code GroupMembers}, {@code SignatureCheck} and {@code Code}.
 */
@NullMarked
package dev.apiwright.example.simulator;

import org.jspecify.annotations.NullMarked;
