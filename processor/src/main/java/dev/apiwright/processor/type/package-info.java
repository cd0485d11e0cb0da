/**
 * The scalar wire types, one row each. Check, model and emit all ask this table; nothing else lists the types.
 */
@NullMarked
package dev.apiwright.processor.type;

import org.jspecify.annotations.NullMarked;
