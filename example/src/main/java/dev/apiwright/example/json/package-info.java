/** JSON as plain Java values, for the simulator and for small files. The generated client needs none of it. */
@NullMarked
package dev.apiwright.example.json;

import org.jspecify.annotations.NullMarked;
