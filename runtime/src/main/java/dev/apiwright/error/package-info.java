/** One sealed tree of unchecked errors; each says what to do about it and whether the call was executed. */
@NullMarked
package dev.apiwright.error;

import org.jspecify.annotations.NullMarked;
