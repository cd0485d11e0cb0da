/** Reading and writing JSON token by token, for generated code; a thin, strict layer over Jackson's streaming core. */
@NullMarked
package dev.apiwright.json;

import org.jspecify.annotations.NullMarked;
