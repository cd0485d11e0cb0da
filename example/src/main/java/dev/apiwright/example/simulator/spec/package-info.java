/**
 * What the simulator needs to know of a spec: names, types, limits and pagination, read from the same YAML files that the
 * client is generated from. It trusts them: the processor has checked them when the client was built.
 */
@NullMarked
package dev.apiwright.example.simulator.spec;

import org.jspecify.annotations.NullMarked;
