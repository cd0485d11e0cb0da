/**
 * The spec as written: {@link dev.apiwright.processor.spec.SpecLoader} reads the files into records whose every value knows
 * its place. What can be said of a value on its own (its key is known, it is a number, its spelling is one of five) is settled
 * here; what needs a second value is for {@code check}.
 */
@NullMarked
package dev.apiwright.processor.spec;

import org.jspecify.annotations.NullMarked;
