package dev.apiwright.processor.model;

import java.util.List;

/** A rule that binds several fields of a request. */
public sealed interface RuleModel {
    /** Both cannot be set. */
    record Exclusive(FieldModel first, FieldModel second) implements RuleModel {}

    /** Exactly one of them must be set. */
    record OneOf(List<FieldModel> fields) implements RuleModel {
        public OneOf {
            fields = List.copyOf(fields);
        }
    }

    /** The field must be set when the condition holds. */
    record RequiredWhen(FieldModel field, ConditionModel when) implements RuleModel {}

    /** The field cannot be set when the condition holds. */
    record ForbiddenWhen(FieldModel field, ConditionModel when) implements RuleModel {}

    /** The field can be set only when the condition holds. */
    record AllowedWhen(FieldModel field, ConditionModel when) implements RuleModel {}
}
