package dev.apiwright.processor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Completion;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** A processor whose use of the filer somebody looks at. */
record WatchedProcessor(Processor processor, Look look) implements Processor {
    /** Looks at a call of the filer before it is made; may throw in its place. */
    interface Look {
        void at(String method, Object[] arguments);
    }

    @Override
    public void init(ProcessingEnvironment environment) {
        Filer filer = Filer.class.cast(Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Filer.class}, (proxy, method, arguments) -> {
                    look.at(method.getName(), arguments);
                    return call(() -> method.invoke(environment.getFiler(), arguments));
                }));
        processor.init(ProcessingEnvironment.class.cast(Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ProcessingEnvironment.class},
                (proxy, method, arguments) -> method.getName().equals("getFiler")
                        ? filer
                        : call(() -> method.invoke(environment, arguments)))));
    }

    private interface Call {
        Object make() throws ReflectiveOperationException;
    }

    private static Object call(Call call) throws Throwable {
        try {
            return call.make();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return processor.process(annotations, round);
    }

    @Override
    public Set<String> getSupportedOptions() {
        return processor.getSupportedOptions();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return processor.getSupportedSourceVersion();
    }

    @Override
    public Iterable<? extends Completion> getCompletions(
            Element element, AnnotationMirror annotation, ExecutableElement member, String userText) {
        return List.of();
    }
}
