/** Small types that generated requests and responses are made of. */
@NullMarked
package dev.apiwright.value;

import org.jspecify.annotations.NullMarked;
