package dev.apiwright.example.simulator;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * For JUnit 5: gives each test that has a parameter of type {@link FaultyChat} one of its own, and closes it after the
 * test.
 *
 * <pre>{@code
 * @ExtendWith(FaultyChatExtension.class)
 * class ExportTest {
 *     @Test
 *     void everybodyIsExported(FaultyChat service) {
 * }</pre>
 */
public final class FaultyChatExtension implements ParameterResolver, AfterEachCallback {
    private static final Namespace OURS = Namespace.create(FaultyChatExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == FaultyChat.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(OURS)
                .getOrComputeIfAbsent(FaultyChat.class, type -> FaultyChat.start(), FaultyChat.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        @Nullable FaultyChat service = context.getStore(OURS).remove(FaultyChat.class, FaultyChat.class);
        if (service != null) {
            service.close();
        }
    }
}
