/**
 * What is wrong with a spec, said once and at its place. {@link dev.apiwright.processor.diagnostic.ProblemId} is the
 * catalogue of everything that can be wrong, with its wording; {@link dev.apiwright.processor.diagnostic.Problems} collects.
 * Nothing here knows {@code javac}.
 */
@NullMarked
package dev.apiwright.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
