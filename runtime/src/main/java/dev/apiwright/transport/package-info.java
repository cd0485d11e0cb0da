/**
 * Moving bytes: one HTTP exchange, without retries and without knowledge of any API. Another HTTP client is another
 * {@link dev.apiwright.transport.HttpTransport}. What fails here says how far it came, because that decides whether a call
 * may be repeated.
 */
@NullMarked
package dev.apiwright.transport;

import org.jspecify.annotations.NullMarked;
