/**
 * Model in, Java files out. {@link dev.apiwright.processor.emit.Emitters} is the list of the kinds of files, and one class
 * emits each; above every method of an emitter stands the code that it emits. What is dangerous has one door: text in comments
 * {@link dev.apiwright.processor.emit.Javadoc}, text in code {@link dev.apiwright.processor.emit.Literals}, headers, imports and
 * layout {@link dev.apiwright.processor.emit.SourceFile}. Nothing here reads or writes a file.
 */
@NullMarked
package dev.apiwright.processor.emit;

import org.jspecify.annotations.NullMarked;
