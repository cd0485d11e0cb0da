package dev.apiwright.processor.check;

import dev.apiwright.processor.diagnostic.Location;
import dev.apiwright.processor.diagnostic.ProblemId;
import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.spec.ApiSpec;
import dev.apiwright.processor.spec.ConditionSpec;
import dev.apiwright.processor.spec.EndpointSpec;
import dev.apiwright.processor.spec.FieldSpec;
import dev.apiwright.processor.spec.Located;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When fields are there.
 *
 * <ul>
 *   <li>{@code exclusiveWith}, {@code requiredWhen}, {@code fill}, {@code allowedWhen}, {@code forbiddenWhen} are for the fields of a request
 *       itself; {@code aliases} and {@code absent} for what is read
 *   <li>{@code exclusiveWith}, {@code oneOf} and conditions name fields of the request, and not the field that they stand in
 *   <li>{@code oneOf} names each field once, and none that is required
 *   <li>a required field is not also required, allowed, forbidden or excluded by something, and excludes nothing
 *   <li>a condition fits the type of the field that it looks at
 *   <li>{@code fill} is a value of the field, which is a plain scalar, and within its limits
 * </ul>
 */
final class PresenceChecks implements Check {
    private static final Set<String> FILLED = Set.of("string", "boolean", "integer", "number", "decimal");

    @Override
    public void run(ApiSpec api, Problems problems) {
        for (Holder holder : Holder.all(api)) {
            for (FieldSpec field : holder.fields()) {
                if (holder.kind() == Holder.Kind.REQUEST) {
                    new Run(holder, field, problems).check();
                } else {
                    refuseRequestKeys(holder, field, problems);
                }
            }
        }
        Scope scope = Scope.of(api);
        for (EndpointSpec endpoint : api.endpoints()) {
            Holder request = Holder.request(endpoint, scope.within(endpoint));
            for (List<Located<String>> names : endpoint.oneOf()) {
                checkOneOf(request, names, problems);
            }
        }
    }

    private static void refuseRequestKeys(Holder holder, FieldSpec field, Problems problems) {
        String instead = "it is for the fields of a request itself";
        if (!field.exclusiveWith().isEmpty()) {
            Location at = field.exclusiveWith().get(0).at();
            problems.report(ProblemId.KEY_DOES_NOT_APPLY, at, "exclusiveWith", holder.described(), instead);
        }
        refuse("requiredWhen", field.requiredWhen(), holder, instead, problems);
        refuse("allowedWhen", field.allowedWhen(), holder, instead, problems);
        refuse("forbiddenWhen", field.forbiddenWhen(), holder, instead, problems);
    }

    private static void refuse(
            String key, @Nullable ConditionSpec condition, Holder holder, String instead, Problems problems) {
        if (condition != null) {
            problems.report(ProblemId.KEY_DOES_NOT_APPLY, condition.at(), key, holder.described(), instead);
        }
    }

    private static void checkOneOf(Holder request, List<Located<String>> names, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (Located<String> name : names) {
            Optional<FieldSpec> field = request.field(name.value());
            if (field.isEmpty()) {
                References.refuse(name, request, problems);
            } else if (!seen.add(name.value())) {
                problems.report(ProblemId.REFERS_TO_ITSELF, name.at(), "oneOf");
            } else if (field.get().required()) {
                problems.report(ProblemId.CONTRADICTION, name.at(), "oneOf", "required");
            }
        }
    }

    /** The rules for one field of a request. */
    private record Run(Holder request, FieldSpec field, Problems problems) {
        void check() {
            refuseReadingKeys();
            checkExclusive();
            checkCondition("requiredWhen", field.requiredWhen());
            checkCondition("allowedWhen", field.allowedWhen());
            checkCondition("forbiddenWhen", field.forbiddenWhen());
            checkFill();
        }

        private void refuseReadingKeys() {
            String instead = "it is for what is read";
            if (!field.aliases().isEmpty()) {
                Location at = field.aliases().get(0).at();
                problems.report(ProblemId.KEY_DOES_NOT_APPLY, at, "aliases", request.described(), instead);
            }
            if (field.absent() != null) {
                problems.report(
                        ProblemId.KEY_DOES_NOT_APPLY, field.absent().at(), "absent", request.described(), instead);
            }
        }

        private void checkExclusive() {
            for (Located<String> name : field.exclusiveWith()) {
                if (name.value().equals(field.name().value())) {
                    problems.report(ProblemId.REFERS_TO_ITSELF, name.at(), "exclusiveWith");
                } else if (request.field(name.value()).isEmpty()) {
                    References.refuse(name, request, problems);
                } else if (field.required()) {
                    problems.report(ProblemId.CONTRADICTION, name.at(), "required", "exclusiveWith");
                } else {
                    checkOther(name);
                }
            }
        }

        /** Beside a field that is always there, this one could never be set. */
        private void checkOther(Located<String> name) {
            if (request.field(name.value()).filter(FieldSpec::required).isPresent()) {
                problems.report(
                        ProblemId.KEY_DOES_NOT_APPLY,
                        name.at(),
                        "exclusiveWith",
                        "\"" + name.value() + "\", which is required, so that this field could never be set",
                        "leave \"required\" out there and say \"oneOf\", or correct the name");
            }
        }

        private void checkCondition(String key, @Nullable ConditionSpec condition) {
            if (condition == null) {
                return;
            }
            if (field.required()) {
                problems.report(ProblemId.CONTRADICTION, condition.at(), "required", key);
            } else if (condition.field().value().equals(field.name().value())) {
                problems.report(ProblemId.REFERS_TO_ITSELF, condition.field().at(), key);
            } else {
                Conditions.check(condition, request, problems);
            }
        }

        private void checkFill() {
            Located<Object> fill = field.fill();
            if (fill == null || !request.scope().isResolved(field.type())) {
                return;
            }
            String type = Scope.asScalar(field.type()).orElse("");
            if (!FILLED.contains(type)) {
                problems.report(
                        ProblemId.KEY_DOES_NOT_APPLY,
                        fill.at(),
                        "fill",
                        "the type " + request.scope().described(field.type()),
                        "it is for strings, booleans, integers, numbers and decimals");
                return;
            }
            String wrong = Literal.fits(fill.value(), type)
                    ? Limits.broken(field, fill.value())
                    : "\"fill\" is text, a number or a boolean as the field is";
            if (!wrong.isEmpty()) {
                problems.report(
                        ProblemId.BAD_LITERAL,
                        fill.at(),
                        Literal.described(fill.value()),
                        "\"" + field.name().value() + "\"",
                        request.scope().described(field.type()),
                        wrong);
            }
        }
    }
}
