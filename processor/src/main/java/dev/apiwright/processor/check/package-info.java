/** Rules about specs, one family a class; the class comment is the list of its rules. A spec that passes can be generated. */
@NullMarked
package dev.apiwright.processor.check;

import org.jspecify.annotations.NullMarked;
