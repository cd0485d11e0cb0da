package dev.apiwright.processor.emit;

/**
 * A Java file to be written.
 *
 * @param className the simple name of its top-level type
 * @param text all of it, ASCII, with line feeds
 */
public record GeneratedFile(String packageName, String className, String text) {
    public String qualifiedName() {
        return packageName + "." + className;
    }
}
