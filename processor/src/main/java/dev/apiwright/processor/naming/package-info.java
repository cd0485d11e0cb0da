/** How wire names become Java names; shared by check, which refuses what cannot, and model, which decides. */
@NullMarked
package dev.apiwright.processor.naming;

import org.jspecify.annotations.NullMarked;
