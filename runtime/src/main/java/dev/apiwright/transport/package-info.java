/** Moving bytes: one HTTP exchange, without retries and without knowledge of any API. */
@NullMarked
package dev.apiwright.transport;

import org.jspecify.annotations.NullMarked;
