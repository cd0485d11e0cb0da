/** The annotation that asks for a client. */
@NullMarked
package dev.apiwright;

import org.jspecify.annotations.NullMarked;
