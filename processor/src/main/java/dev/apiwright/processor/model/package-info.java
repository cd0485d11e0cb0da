/**
 * The API, resolved: every name is a Java name, every reference leads to what it names, every default is filled in, and every
 * text is fit for a comment. {@link dev.apiwright.processor.model.ApiResolver} makes it from a spec that passed its checks;
 * emitters take it as it is and never ask what is missing. Everything here is immutable, and lists keep the author's order.
 */
@NullMarked
package dev.apiwright.processor.model;

import org.jspecify.annotations.NullMarked;
