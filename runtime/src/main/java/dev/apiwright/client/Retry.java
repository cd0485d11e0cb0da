package dev.apiwright.client;

import java.time.Duration;

/**
 * Another attempt.
 *
 * @param pause before it; zero for at once
 * @param price in tokens of the {@link RetryBudget}
 */
record Retry(Duration pause, int price) {}
