package dev.apiwright.processor.check;

import dev.apiwright.processor.diagnostic.ProblemId;
import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.diagnostic.Suggestion;
import dev.apiwright.processor.spec.ApiSpec;
import dev.apiwright.processor.spec.EndpointSpec;
import dev.apiwright.processor.spec.FieldSpec;
import dev.apiwright.processor.spec.TypeExpression.Named;
import dev.apiwright.processor.spec.TypeSpec;
import dev.apiwright.processor.spec.TypeSpec.RecordSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Types that fields name.
 *
 * <ul>
 *   <li>a type that a field names exists
 *   <li>a record does not need itself: such a value could never end
 * </ul>
 */
final class TypeReferenceChecks implements Check {
    /** What other languages call our types. */
    private static final Map<String, String> FOREIGN = Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("int32", "integer"),
            Map.entry("int64", "integer"),
            Map.entry("long", "integer"),
            Map.entry("float", "number"),
            Map.entry("double", "number"),
            Map.entry("bool", "boolean"),
            Map.entry("text", "string"),
            Map.entry("date", "timestamp"),
            Map.entry("datetime", "timestamp"),
            Map.entry("time", "timestamp"),
            Map.entry("any", "json"),
            Map.entry("object", "json"));

    @Override
    public void run(ApiSpec api, Problems problems) {
        for (Holder holder : Holder.all(api)) {
            holder.fields().forEach(field -> checkKnown(field, holder.scope(), problems));
        }
        checkEnds(api.types(), Scope.of(api), problems);
        for (EndpointSpec endpoint : api.endpoints()) {
            checkEnds(endpoint.types(), Scope.of(api, endpoint), problems);
        }
    }

    private static void checkKnown(FieldSpec field, Scope scope, Problems problems) {
        Named type = Scope.innermost(field.type());
        if (!scope.knows(type)) {
            String foreign = FOREIGN.get(type.name());
            String suggestion =
                    foreign == null ? Suggestion.from(type.name(), scope.names()) : "did you mean \"" + foreign + "\"?";
            problems.report(ProblemId.UNKNOWN_TYPE, type.at(), type.name(), suggestion);
        }
    }

    private static void checkEnds(List<TypeSpec> types, Scope scope, Problems problems) {
        Set<String> reported = new HashSet<>();
        for (TypeSpec type : types) {
            if (type instanceof RecordSpec start
                    && !reported.contains(start.name().value())) {
                Set<String> passed = new HashSet<>();
                if (needs(start, start, passed, scope)) {
                    reported.addAll(passed);
                    String name = start.name().value();
                    problems.report(ProblemId.ENDLESS_TYPE, start.name().at(), name, name);
                }
            }
        }
    }

    /** Whether a value of {@code from} cannot be without a value of {@code target}. Depth is bounded by the number of types. */
    private static boolean needs(RecordSpec from, RecordSpec target, Set<String> passed, Scope scope) {
        passed.add(from.name().value());
        for (FieldSpec field : from.fields()) {
            Optional<RecordSpec> needed = field.required() ? scope.asRecord(field.type()) : Optional.empty();
            if (needed.isPresent()) {
                RecordSpec next = needed.get();
                boolean isNew = !passed.contains(next.name().value());
                if (next.equals(target) || (isNew && needs(next, target, passed, scope))) {
                    return true;
                }
            }
        }
        return false;
    }
}
