package dev.apiwright.processor.check;

import dev.apiwright.processor.diagnostic.Location;
import dev.apiwright.processor.diagnostic.ProblemId;
import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.diagnostic.Suggestion;
import dev.apiwright.processor.spec.ApiSpec;
import dev.apiwright.processor.spec.EndpointSpec;
import dev.apiwright.processor.spec.FieldSpec;
import dev.apiwright.processor.spec.TypeExpression.Named;
import dev.apiwright.processor.spec.TypeSpec;
import dev.apiwright.processor.spec.TypeSpec.RecordSpec;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Types that fields name.
 *
 * <ul>
 *   <li>a type that a field names exists, in the API file or in the endpoint's own
 *   <li>a record does not need itself: such a value could never end
 * </ul>
 */
final class TypeReferenceChecks implements Check {
    private static final String LIST = "write [string] for a list of strings";
    private static final String MAP = "write {map: string} for a map of strings";
    private static final String OPTIONAL =
            "fields may be absent unless they say \"required: true\", so leave the mark out";

    /** What other languages call our types. */
    private static final Map<String, String> FOREIGN = Map.ofEntries(
            Map.entry("int", meant("integer")),
            Map.entry("int32", meant("integer")),
            Map.entry("int64", meant("integer")),
            Map.entry("long", meant("integer")),
            Map.entry("float", meant("number")),
            Map.entry("double", meant("number")),
            Map.entry("bool", meant("boolean")),
            Map.entry("text", meant("string")),
            Map.entry("char", meant("string")),
            Map.entry("uuid", meant("string")),
            Map.entry("bytes", meant("string")),
            Map.entry("binary", meant("string")),
            Map.entry("date", meant("timestamp")),
            Map.entry("datetime", meant("timestamp")),
            Map.entry("time", meant("timestamp")),
            Map.entry("any", meant("json")),
            Map.entry("list", LIST),
            Map.entry("array", LIST),
            Map.entry("map", MAP),
            Map.entry("object", "name a type with fields under \"types\", or write json"),
            Map.entry("enum", "name a type with its values under \"types\""));

    @Override
    public void run(ApiSpec api, Problems problems) {
        Map<String, Location> ofEndpoints = new HashMap<>();
        for (EndpointSpec endpoint : api.endpoints()) {
            for (TypeSpec type : endpoint.types()) {
                ofEndpoints.putIfAbsent(type.name().value(), type.name().at());
            }
        }
        for (Holder holder : Holder.all(api)) {
            for (FieldSpec field : holder.fields()) {
                checkKnown(field, holder.scope(), ofEndpoints, problems);
            }
        }
        Scope scope = Scope.of(api);
        checkEnds(api.types(), scope, problems);
        for (EndpointSpec endpoint : api.endpoints()) {
            checkEnds(endpoint.types(), scope.within(endpoint), problems);
        }
    }

    /**
     * @param ofEndpoints where the types stand that a single endpoint has
     */
    private static void checkKnown(FieldSpec field, Scope scope, Map<String, Location> ofEndpoints, Problems problems) {
        Named type = Scope.innermost(field.type());
        if (!scope.knows(type)) {
            Location elsewhere = ofEndpoints.get(type.name());
            String suggestion = elsewhere == null
                    ? suggestion(type.name(), scope)
                    : "the one in " + Places.of(elsewhere)
                            + " is for that endpoint alone, so move it to the API file, under \"types\"";
            problems.report(ProblemId.UNKNOWN_TYPE, type.at(), type.name(), suggestion);
        }
    }

    private static String meant(String type) {
        return "did you mean \"" + type + "\"?";
    }

    private static String suggestion(String name, Scope scope) {
        if (name.endsWith("[]") || name.matches("[Ll]ist<.*>")) {
            return LIST;
        }
        if (name.matches("[Mm]ap<.*>")) {
            return MAP;
        }
        if (name.startsWith("[") || name.startsWith("{")) {
            return "leave the quotes out";
        }
        if (name.endsWith("?") || name.matches("(?i)optional\\W.*|.*\\|\\s*null")) {
            return OPTIONAL;
        }
        String foreign = FOREIGN.get(name.toLowerCase(Locale.ROOT));
        return foreign == null ? Suggestion.from(name, scope.names()) : foreign;
    }

    /** Takes away every record that can end, until only those are left that cannot; among these, each cycle is told of once. */
    private static void checkEnds(List<TypeSpec> types, Scope scope, Problems problems) {
        Map<String, RecordSpec> endless = new LinkedHashMap<>();
        for (TypeSpec type : types) {
            if (type instanceof RecordSpec named) {
                endless.put(named.name().value(), named);
            }
        }
        while (endless.values().removeIf(type -> needed(type, endless, scope).isEmpty())) {
            // until nothing changes
        }
        Set<String> passed = new HashSet<>();
        for (RecordSpec start : endless.values()) {
            reportCycle(start, endless, scope, passed, problems);
        }
    }

    private static void reportCycle(
            RecordSpec start, Map<String, RecordSpec> endless, Scope scope, Set<String> passed, Problems problems) {
        Set<String> path = new LinkedHashSet<>();
        RecordSpec next = start;
        while (passed.add(next.name().value())) {
            path.add(next.name().value());
            next = needed(next, endless, scope).orElseThrow();
        }
        if (path.contains(next.name().value())) {
            String name = next.name().value();
            problems.report(ProblemId.ENDLESS_TYPE, next.name().at(), name, name);
        }
    }

    /** A record among those that cannot end, without which there is no value of the type. */
    private static Optional<RecordSpec> needed(RecordSpec type, Map<String, RecordSpec> endless, Scope scope) {
        for (FieldSpec field : type.fields()) {
            Optional<RecordSpec> record = field.required() ? scope.asRecord(field.type()) : Optional.empty();
            if (record.isPresent() && endless.get(record.get().name().value()) == record.get()) {
                return record;
            }
        }
        return Optional.empty();
    }
}
