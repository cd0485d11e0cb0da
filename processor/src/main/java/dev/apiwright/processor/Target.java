package dev.apiwright.processor;

import dev.apiwright.GenerateClient;
import java.lang.annotation.AnnotationTypeMismatchException;
import java.lang.annotation.IncompleteAnnotationException;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.QualifiedNameable;

/**
 * A client to be generated.
 *
 * @param element the annotated package or interface
 * @param packageName of the code to generate
 * @param spec the path of the API file
 */
record Target(Element element, String packageName, String spec) {

    /** What an annotated element asks for; empty when the annotation is broken, which the compiler says itself. */
    static Optional<Target> of(Element element) {
        try {
            String spec = element.getAnnotation(GenerateClient.class).value();
            return Optional.of(new Target(element, packageOf(element), spec));
        } catch (AnnotationTypeMismatchException | IncompleteAnnotationException e) {
            return Optional.empty();
        }
    }

    /** Why nothing can be generated for this element; empty when something can. */
    Optional<String> refusal() {
        boolean isPackage = element.getKind() == ElementKind.PACKAGE;
        boolean isInterface = element.getKind() == ElementKind.INTERFACE
                && element.getEnclosingElement().getKind() == ElementKind.PACKAGE;
        if (!isPackage && !isInterface) {
            return Optional.of("@GenerateClient is for a package or for an interface that is not inside another type;"
                    + " put it on the package, in package-info.java");
        }
        return packageName.isEmpty()
                ? Optional.of("@GenerateClient needs a package, because others cannot import from none;"
                        + " declare a package at the start of the file")
                : Optional.empty();
    }

    private static String packageOf(Element element) {
        Element enclosing = element;
        while (!(enclosing instanceof PackageElement)) {
            enclosing = enclosing.getEnclosingElement();
        }
        return ((QualifiedNameable) enclosing).getQualifiedName().toString();
    }
}
