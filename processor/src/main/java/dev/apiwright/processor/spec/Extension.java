package dev.apiwright.processor.spec;

import dev.apiwright.processor.spec.ApiSpec.DefaultsSpec;
import dev.apiwright.processor.spec.ApiSpec.QuerySpec;
import dev.apiwright.processor.spec.ApiSpec.ServerSpec;
import dev.apiwright.processor.spec.ApiSpec.ServiceSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an API takes over from the one that it extends: everything but its name, its text and its endpoints. */
final class Extension {
    private Extension() {}

    static ApiSpec of(ApiSpec own, ApiSpec base) {
        DefaultsSpec defaults = new DefaultsSpec(
                orElse(own.defaults().safety(), base.defaults().safety()),
                orElse(own.defaults().rateLimit(), base.defaults().rateLimit()));
        return new ApiSpec(
                own.path(),
                own.at(),
                own.name(),
                own.java(),
                own.doc(),
                merged(own.servers(), base.servers(), ServerSpec::name),
                orElse(own.signing(), base.signing()),
                merged(own.query(), base.query(), QuerySpec::name),
                orElse(own.envelope(), base.envelope()),
                defaults,
                merged(own.services(), base.services(), ServiceSpec::name),
                merged(own.types(), base.types(), TypeSpec::name),
                merged(errors(own.errors(), base.errors()), base.errors(), ErrorSpec::code),
                own.endpoints());
    }

    /** An own entry says what is different; the rest stays as the base says it, as in an endpoint's file. */
    private static List<ErrorSpec> errors(List<ErrorSpec> own, List<ErrorSpec> base) {
        Map<Integer, ErrorSpec> shared = ErrorSpec.byCode(base);
        List<ErrorSpec> errors = new ArrayList<>();
        for (ErrorSpec error : own) {
            errors.add(error.over(shared.get(error.code().value())));
        }
        return errors;
    }

    private static <T> @Nullable T orElse(@Nullable T own, @Nullable T base) {
        return own != null ? own : base;
    }

    private static <T, K> List<T> merged(List<T> own, List<T> base, Function<T, Located<K>> key) {
        Set<K> names = new HashSet<>();
        for (T entry : own) {
            names.add(key.apply(entry).value());
        }
        List<T> all = new ArrayList<>(own);
        for (T entry : base) {
            if (!names.contains(key.apply(entry).value())) {
                all.add(entry);
            }
        }
        return List.copyOf(all);
    }
}
