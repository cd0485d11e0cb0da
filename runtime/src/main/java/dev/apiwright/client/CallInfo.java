package dev.apiwright.client;

/**
 * Which call something belongs to.
 *
 * @param api the API's name in its spec
 * @param endpoint the operation's name in the spec
 * @param number counts the calls of one client, from 1
 */
public record CallInfo(String api, String endpoint, long number) {}
