package dev.apiwright.processor.emit;

import java.util.function.Supplier;

/**
 * A Java file to be written. Its text is made whenever it is asked for, so that nobody has to hold the texts of all files.
 *
 * @param className the simple name of its top-level type
 * @param source makes the text; any thread may ask
 */
public record GeneratedFile(String packageName, String className, Supplier<String> source) {
    public String qualifiedName() {
        return packageName + "." + className;
    }

    /** All of it, ASCII, with line feeds. */
    public String text() {
        return source.get();
    }
}
