package dev.apiwright.processor;

import com.google.auto.service.AutoService;
import dev.apiwright.GenerateClient;
import dev.apiwright.processor.diagnostic.Problem;
import dev.apiwright.processor.diagnostic.Problem.Severity;
import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.emit.GeneratedFile;
import dev.apiwright.processor.locate.SpecSources;
import dev.apiwright.processor.write.SourceWriter;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/**
 * Generates a client for each package or interface that asks for one with {@link GenerateClient}.
 *
 * <p>It never claims the annotation, and writes in the round in which it sees it. Whatever goes wrong becomes a message: an
 * exception that reached the compiler would end it with a stack trace.
 */
@AutoService(Processor.class)
@SupportedOptions(SpecSources.DIRECTORY_OPTION)
public final class ApiwrightProcessor extends AbstractProcessor {
    /** Packages that have a client, with the spec that it is made from. */
    private final Map<String, String> clients = new HashMap<>();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(GenerateClient.class.getName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (Element element : round.getElementsAnnotatedWith(GenerateClient.class)) {
            try {
                Target.of(element).ifPresent(this::generate);
            } catch (RuntimeException | StackOverflowError e) {
                refuse(element, unexpected(e));
            }
        }
        return false;
    }

    private void generate(Target target) {
        Optional<String> refusal = target.refusal().or(() -> second(target));
        if (refusal.isPresent()) {
            refuse(target.element(), refusal.get());
            return;
        }
        Problems problems = new Problems();
        Stream<GeneratedFile> files =
                new Generation(SpecSources.of(processingEnv), problems).run(target.spec(), target.packageName());
        for (Problem problem : problems.sorted()) {
            print(problem, target.element());
        }
        write(files, target.element());
    }

    /** Two clients in one package would share class names such as {@code Region}. */
    private Optional<String> second(Target target) {
        String first = clients.putIfAbsent(target.packageName(), target.spec());
        return Optional.ofNullable(first)
                .map(spec -> "the package " + target.packageName() + " has a client already, made from " + spec
                        + "; give this one a package of its own");
    }

    private void write(Stream<GeneratedFile> files, Element origin) {
        try {
            new SourceWriter(processingEnv.getFiler()).write(files, origin);
        } catch (IOException e) {
            refuse(
                    origin,
                    "a generated file cannot be written: " + e.getMessage()
                            + "; is there a class of this name already?");
        }
    }

    /** Without an element where the place is in the spec; a spec that is not there is a mistake of the annotation. */
    private void print(Problem problem, Element element) {
        Kind kind = problem.severity() == Severity.ERROR ? Kind.ERROR : Kind.WARNING;
        if (problem.at() == null) {
            processingEnv.getMessager().printMessage(kind, problem.toString(), element);
        } else {
            processingEnv.getMessager().printMessage(kind, problem.toString());
        }
    }

    private void refuse(Element element, String message) {
        processingEnv.getMessager().printMessage(Kind.ERROR, message, element);
    }

    private static String unexpected(Throwable failure) {
        Throwable e = original(failure);
        StackTraceElement[] trace = e.getStackTrace();
        return "Apiwright failed, which is a mistake in Apiwright and not in your code; please report it with the spec: "
                + e + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    /** Of what fails in another thread, the JDK throws a copy in this one: without its message, and from another place. */
    private static Throwable original(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause != null && cause.getClass() == failure.getClass() ? original(cause) : failure;
    }
}
