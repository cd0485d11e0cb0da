package dev.apiwright.signing;

import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * What a signer is told about the attempt that it signs.
 *
 * @param path the path below the server
 * @param now the time by the client's clock
 * @param random the client's source of random numbers
 */
public record SigningContext(String path, Instant now, RandomGenerator random) {}
