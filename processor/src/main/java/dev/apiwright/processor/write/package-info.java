/** Generated files to the compiler, in the order of their names. */
@NullMarked
package dev.apiwright.processor.write;

import org.jspecify.annotations.NullMarked;
