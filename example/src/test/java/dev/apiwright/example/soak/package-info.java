/**
 * A run of any length that a client has to survive without growing: {@link dev.apiwright.example.soak.Soak} is the program,
 * docs/soak.md says how to start it and what it showed. Not part of the build.
 */
package dev.apiwright.example.soak;
