/**
 * The call pipeline: one call from its request to the decoded response, with its retries and its deadline.
 *
 * <p>A call, step by step, and the class that does it:
 *
 * <ol>
 *   <li>{@link dev.apiwright.client.ApiClient} takes the call, waits for it or hands out a future, and knows all that are
 *       under way.
 *   <li>{@code Call} runs the attempts and pauses of one call and lets the first thing that ends it win; {@code Deadline}
 *       bounds all of it.
 *   <li>The client's {@link dev.apiwright.client.RateLimiter} lets an attempt through: {@code CommandLimiter} with a queue for
 *       each command ({@code CommandQueue}) and its {@code Pace}, or one that is shared with others.
 *   <li>{@code HostChoice} picks the host; the request's signer signs; {@code RequestAssembler} puts the request together.
 *   <li>The transport sends it and reads the answer.
 *   <li>{@code AnswerReader} judges the answer; {@code Faults} and {@code TransportFaults} put a failure into words and into
 *       a class of the table.
 *   <li>{@code RetryTable} says what the class calls for, {@code Retries} whether this call may still do it, {@code Backoff}
 *       after which pause.
 *   <li>{@code Ending} carries the result or the exception to whoever waits; {@code Delivery} runs what was chained to it.
 * </ol>
 *
 * <p>What all calls of a client share: the rate limiter, which host is in use ({@code HostHealth}), the tokens for retries
 * ({@code RetryBudget}), the signer, and how wrong the clock is ({@code ClockSkew}).
 *
 * <p>Threads: the first attempt starts on the caller's, everything after it runs on workers of the client. Nothing of a
 * caller runs on the threads of the transport or of the timer.
 */
@NullMarked
package dev.apiwright.client;

import org.jspecify.annotations.NullMarked;
