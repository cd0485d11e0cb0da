/**
 * The annotation processor. {@link dev.apiwright.processor.ApiwrightProcessor} is what the compiler calls, and
 * {@link dev.apiwright.processor.Generation} is the way from a spec to Java files, in four steps with a package each: spec,
 * check, model, emit. Then {@code write} hands the files to the compiler.
 */
@NullMarked
package dev.apiwright.processor;

import org.jspecify.annotations.NullMarked;
