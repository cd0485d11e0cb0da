package dev.apiwright.processor.check;

import dev.apiwright.processor.diagnostic.Location;
import dev.apiwright.processor.diagnostic.ProblemId;
import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.spec.ApiSpec;
import dev.apiwright.processor.spec.ApiSpec.EnvelopeSpec;
import dev.apiwright.processor.spec.EndpointSpec;
import dev.apiwright.processor.spec.ErrorSpec;
import dev.apiwright.processor.spec.Located;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Error codes. Their names are constants of one class, so one name is one code in the whole API.
 *
 * <ul>
 *   <li>a code has a name: its own, or in an endpoint that of the API's entry
 *   <li>a name stands for one code, and a code has one name, also across files
 *   <li>a name is that of a constant, and not {@code ENVELOPE} or {@code TABLE}
 *   <li>the code of success is no error
 *   <li>there is an envelope to find codes in
 * </ul>
 */
final class ErrorChecks implements Check {
    private static final Set<String> TAKEN = Set.of("ENVELOPE", "TABLE");

    @Override
    public void run(ApiSpec api, Problems problems) {
        new Run(api.envelope(), problems).check(api);
    }

    /** One spec's codes. */
    private static final class Run {
        private final int success;
        private final boolean hasEnvelope;
        private final Problems problems;
        private final Map<Integer, Located<String>> nameOfCode = new HashMap<>();
        private final Map<String, ErrorSpec> codeOfName = new HashMap<>();

        Run(@Nullable EnvelopeSpec envelope, Problems problems) {
            this.hasEnvelope = envelope != null;
            this.success = envelope == null || envelope.success() == null
                    ? 0
                    : envelope.success().value();
            this.problems = problems;
        }

        void check(ApiSpec api) {
            checkAll(api.errors());
            for (EndpointSpec endpoint : api.endpoints()) {
                checkAll(endpoint.errors());
            }
        }

        private void checkAll(List<ErrorSpec> errors) {
            if (!hasEnvelope && !errors.isEmpty()) {
                problems.report(
                        ProblemId.KEY_DOES_NOT_APPLY,
                        errors.get(0).code().at(),
                        "errors",
                        "an API without \"envelope\"",
                        "say in the API file which field holds the code");
            }
            for (ErrorSpec error : errors) {
                check(error);
            }
        }

        private void check(ErrorSpec error) {
            int code = error.code().value();
            Location at = error.code().at();
            if (hasEnvelope && code == success) {
                problems.report(ProblemId.SUCCESS_IS_NO_ERROR, at, code);
                return;
            }
            Located<String> name = error.name();
            if (name == null) {
                if (!nameOfCode.containsKey(code)) {
                    problems.report(ProblemId.ERROR_NAME_MISSING, at, code);
                }
                return;
            }
            if (TAKEN.contains(name.value())) {
                problems.report(ProblemId.NAME_TAKEN, name.at(), name.value(), "the generated class of error codes");
            } else if (!Names.constant(name, problems).isEmpty()) {
                checkClash(error, name);
            }
        }

        private void checkClash(ErrorSpec error, Located<String> name) {
            int code = error.code().value();
            Located<String> otherName = nameOfCode.putIfAbsent(code, name);
            if (otherName != null && !otherName.value().equals(name.value())) {
                problems.report(
                        ProblemId.ERROR_CODE_CLASH, name.at(), code, otherName.value(), Places.of(otherName.at()));
                return;
            }
            ErrorSpec otherCode = codeOfName.putIfAbsent(name.value(), error);
            if (otherCode != null && !otherCode.code().value().equals(code)) {
                problems.report(
                        ProblemId.ERROR_NAME_CLASH,
                        name.at(),
                        name.value(),
                        otherCode.code().value(),
                        Places.of(otherCode.code().at()));
            }
        }
    }
}
