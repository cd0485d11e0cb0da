package dev.apiwright.processor.spec;

import dev.apiwright.processor.diagnostic.Location;

/** A value and the place where it stands. */
public record Located<T>(T value, Location at) {}
