/** Where a processor finds spec files. The only part of the front half that knows {@code javax.annotation.processing}. */
@NullMarked
package dev.apiwright.processor.locate;

import org.jspecify.annotations.NullMarked;
