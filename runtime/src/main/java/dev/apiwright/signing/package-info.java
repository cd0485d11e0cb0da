/**
 * Proving who calls. Another scheme is another {@link dev.apiwright.signing.RequestSigner}; generated code does not change
 * with it. Whatever these types hold is secret and is never printed.
 */
@NullMarked
package dev.apiwright.signing;

import org.jspecify.annotations.NullMarked;
