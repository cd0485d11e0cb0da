/** The call pipeline: one call from the rate limiter to the decoded response, with its retries and its deadline. */
@NullMarked
package dev.apiwright.client;

import org.jspecify.annotations.NullMarked;
