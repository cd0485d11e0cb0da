/**
 * YAML as specs may use it: the tree of maps, lists and scalars that JSON has too, every node with its place. What YAML has
 * beyond that (anchors, aliases, tags, merge keys, several documents, keys that are no text) is refused here.
 */
@NullMarked
package dev.apiwright.processor.yaml;

import org.jspecify.annotations.NullMarked;
