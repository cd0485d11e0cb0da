package dev.apiwright.processor.model;

import dev.apiwright.processor.model.RuleModel.AllowedWhen;
import dev.apiwright.processor.model.RuleModel.Exclusive;
import dev.apiwright.processor.model.RuleModel.ForbiddenWhen;
import dev.apiwright.processor.model.RuleModel.OneOf;
import dev.apiwright.processor.model.RuleModel.RequiredWhen;
import dev.apiwright.processor.spec.EndpointSpec;
import dev.apiwright.processor.spec.FieldSpec;
import dev.apiwright.processor.spec.Located;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules that bind several fields of a request, in the order of its fields. */
final class RuleResolver {
    private final EndpointSpec spec;
    private final List<FieldModel> fields;
    private final EndpointResolver endpoints;
    private final List<RuleModel> rules = new ArrayList<>();
    private final Set<Set<String>> exclusive = new HashSet<>();

    private RuleResolver(EndpointSpec spec, List<FieldModel> fields, EndpointResolver endpoints) {
        this.spec = spec;
        this.fields = fields;
        this.endpoints = endpoints;
    }

    static List<RuleModel> resolve(EndpointSpec spec, List<FieldModel> fields, EndpointResolver endpoints) {
        RuleResolver resolver = new RuleResolver(spec, fields, endpoints);
        for (FieldSpec field : spec.request()) {
            resolver.addExclusive(field);
        }
        for (List<Located<String>> names : spec.oneOf()) {
            resolver.addOneOf(names);
        }
        for (FieldSpec field : spec.request()) {
            resolver.addConditional(field);
        }
        return resolver.rules;
    }

    /** Both fields may name each other; the rule is said once. */
    private void addExclusive(FieldSpec field) {
        String name = field.name().value();
        for (Located<String> other : field.exclusiveWith()) {
            if (exclusive.add(Set.of(name, other.value()))) {
                rules.add(new Exclusive(find(name), find(other.value())));
            }
        }
    }

    private void addOneOf(List<Located<String>> names) {
        rules.add(new OneOf(PaginationResolver.fields(fields, names)));
    }

    private void addConditional(FieldSpec spec) {
        FieldModel field = find(spec.name().value());
        if (spec.requiredWhen() != null && spec.fill() == null) {
            rules.add(new RequiredWhen(field, endpoints.condition(spec.requiredWhen(), this.spec)));
        }
        if (spec.forbiddenWhen() != null) {
            rules.add(new ForbiddenWhen(field, endpoints.condition(spec.forbiddenWhen(), this.spec)));
        }
        if (spec.allowedWhen() != null) {
            rules.add(new AllowedWhen(field, endpoints.condition(spec.allowedWhen(), this.spec)));
        }
    }

    private FieldModel find(String wireName) {
        return PaginationResolver.field(fields, wireName);
    }
}
