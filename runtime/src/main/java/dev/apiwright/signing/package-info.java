/** Proving who calls. Whatever these types hold is secret and is never printed. */
@NullMarked
package dev.apiwright.signing;

import org.jspecify.annotations.NullMarked;
