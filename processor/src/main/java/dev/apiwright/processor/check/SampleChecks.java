package dev.apiwright.processor.check;

import dev.apiwright.processor.diagnostic.Location;
import dev.apiwright.processor.diagnostic.ProblemId;
import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.spec.ApiSpec;
import dev.apiwright.processor.spec.EndpointSpec;
import dev.apiwright.processor.spec.EndpointSpec.SampleSpec;
import dev.apiwright.processor.spec.FieldSpec;
import dev.apiwright.processor.spec.Located;
import dev.apiwright.processor.spec.TypeExpression;
import dev.apiwright.processor.spec.TypeExpression.ListOf;
import dev.apiwright.processor.spec.TypeExpression.MapOf;
import dev.apiwright.processor.spec.TypeExpression.Named;
import dev.apiwright.processor.spec.TypeSpec.RecordSpec;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Samples: the first thing in each that does not fit is told.
 *
 * <ul>
 *   <li>a value has the type of its field
 *   <li>a required field is there
 *   <li>a request has only fields that the spec knows; a response may have more
 * </ul>
 */
final class SampleChecks implements Check {
    @Override
    public void run(ApiSpec api, Problems problems) {
        Scope shared = Scope.of(api);
        Set<String> envelope = Envelopes.fields(api);
        for (EndpointSpec endpoint : api.endpoints()) {
            Scope scope = shared.within(endpoint);
            for (SampleSpec sample : endpoint.requestSamples()) {
                Run run = new Run(scope, sample, true);
                report(run.fields(sample.value(), endpoint.request(), "", Set.of()), problems);
            }
            for (SampleSpec sample : endpoint.responseSamples()) {
                Run run = new Run(scope, sample, false);
                report(run.fields(sample.value(), endpoint.response(), "", envelope), problems);
            }
        }
    }

    private static void report(@Nullable Mismatch wrong, Problems problems) {
        if (wrong != null) {
            problems.report(ProblemId.SAMPLE_MISMATCH, wrong.at(), wrong.text());
        }
    }

    private record Mismatch(Location at, String text) {}

    /**
     * Compares; every method returns what is wrong, or null.
     *
     * @param strict whether fields that the spec does not know are wrong
     */
    private record Run(Scope scope, SampleSpec sample, boolean strict) {

        @Nullable
        Mismatch fields(Map<String, @Nullable Object> value, List<FieldSpec> fields, String at, Set<String> known) {
            Map<String, FieldSpec> names = new HashMap<>();
            for (FieldSpec field : fields) {
                names.put(field.name().value(), field);
                for (Located<String> alias : field.aliases()) {
                    names.putIfAbsent(alias.value(), field);
                }
            }
            for (Map.Entry<String, @Nullable Object> entry : value.entrySet()) {
                FieldSpec field = names.get(entry.getKey());
                String place = at + "/" + entry.getKey();
                boolean unknown = field == null && strict && !known.contains(entry.getKey());
                Mismatch wrong = unknown
                        ? new Mismatch(sample.keys().getOrDefault(place, sample.at()), place + " is no field")
                        : field == null ? null : value(entry.getValue(), field.type(), field, place);
                if (wrong != null) {
                    return wrong;
                }
            }
            for (FieldSpec field : fields) {
                if (field.required() && !isThere(field, value)) {
                    return mismatch(at, at + "/" + field.name().value() + " is missing");
                }
            }
            return null;
        }

        private static boolean isThere(FieldSpec field, Map<String, @Nullable Object> value) {
            for (Located<String> alias : field.aliases()) {
                if (value.get(alias.value()) != null) {
                    return true;
                }
            }
            return value.get(field.name().value()) != null;
        }

        private @Nullable Mismatch value(@Nullable Object value, TypeExpression type, FieldSpec field, String at) {
            if (value == null || !scope.isResolved(type)) {
                return null;
            }
            if (type instanceof ListOf list) {
                return value instanceof List<?> items ? items(items, list, field, at) : expected("a list", at);
            }
            if (type instanceof MapOf map) {
                return value instanceof Map<?, ?> entries
                        ? entries(entries, map, field, at)
                        : expected("an object", at);
            }
            return named(value, (Named) type, field, at);
        }

        private @Nullable Mismatch items(List<?> items, ListOf list, FieldSpec field, String at) {
            int index = 0;
            for (Object item : items) {
                Mismatch wrong = value(item, list.element(), field, at + "/" + index++);
                if (wrong != null) {
                    return wrong;
                }
            }
            return null;
        }

        private @Nullable Mismatch entries(Map<?, ?> entries, MapOf map, FieldSpec field, String at) {
            for (Map.Entry<?, ?> entry : entries.entrySet()) {
                Mismatch wrong = value(entry.getValue(), map.value(), field, at + "/" + entry.getKey());
                if (wrong != null) {
                    return wrong;
                }
            }
            return null;
        }

        @SuppressWarnings("unchecked")
        private @Nullable Mismatch named(Object value, Named type, FieldSpec field, String at) {
            Optional<RecordSpec> nested = scope.asRecord(type);
            if (nested.isPresent()) {
                return value instanceof Map<?, ?> object
                        ? fields(
                                (Map<String, @Nullable Object>) object,
                                nested.get().fields(),
                                at,
                                Set.of())
                        : expected("an object", at);
            }
            return scalar(value, scope.wireScalar(type), field, at);
        }

        private @Nullable Mismatch scalar(Object value, String scalar, FieldSpec field, String at) {
            boolean fits = switch (scalar) {
                case "json" -> true;
                case "integer", "number", "decimal" ->
                    field.encoding() == null
                            ? Literal.fits(value, scalar)
                            : value instanceof String || value instanceof BigDecimal;
                default -> Literal.fits(value, scalar);
            };
            return fits ? null : expected(scalar, at);
        }

        private Mismatch expected(String what, String at) {
            return mismatch(at, at + " is not " + what);
        }

        private Mismatch mismatch(String at, String text) {
            return new Mismatch(sample.values().getOrDefault(at, sample.at()), text);
        }
    }
}
