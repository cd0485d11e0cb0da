package dev.apiwright.processor.check;

import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.spec.ApiSpec;
import java.util.List;

/** All rules about specs; a new family is a new line here. */
public final class Checks {
    private static final List<Check> ALL = List.of(
            new ApiChecks(),
            new EndpointChecks(),
            new TypeNameChecks(),
            new ConstantNameChecks(),
            new FieldNameChecks(),
            new TypeReferenceChecks(),
            new ConstraintChecks(),
            new PresenceChecks(),
            new ErrorChecks(),
            new PaginationChecks(),
            new SampleChecks(),
            new SizeChecks());

    private Checks() {}

    /** Reports everything that is wrong with a spec. One that passes without errors can be generated. */
    public static void run(ApiSpec api, Problems problems) {
        for (Problems found :
                ALL.parallelStream().map(check -> found(check, api)).toList()) {
            problems.addAll(found);
        }
    }

    private static Problems found(Check check, ApiSpec api) {
        Problems problems = new Problems();
        check.run(api, problems);
        return problems;
    }
}
