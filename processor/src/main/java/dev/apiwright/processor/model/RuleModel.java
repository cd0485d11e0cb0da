package dev.apiwright.processor.model;

import java.util.List;
import java.util.Optional;

/** A rule that binds several fields of a request. */
public sealed interface RuleModel {
    /** What the rule depends on; empty when it always applies. */
    default Optional<ConditionModel> condition() {
        return Optional.empty();
    }

    /** Both cannot be set. */
    record Exclusive(FieldModel first, FieldModel second) implements RuleModel {}

    /** Exactly one of them must be set. */
    record OneOf(List<FieldModel> fields) implements RuleModel {
        public OneOf {
            fields = List.copyOf(fields);
        }
    }

    /** The field must be set when the condition holds. */
    record RequiredWhen(FieldModel field, ConditionModel when) implements RuleModel {
        @Override
        public Optional<ConditionModel> condition() {
            return Optional.of(when);
        }
    }

    /** The field cannot be set when the condition holds. */
    record ForbiddenWhen(FieldModel field, ConditionModel when) implements RuleModel {
        @Override
        public Optional<ConditionModel> condition() {
            return Optional.of(when);
        }
    }

    /** The field can be set only when the condition holds. */
    record AllowedWhen(FieldModel field, ConditionModel when) implements RuleModel {
        @Override
        public Optional<ConditionModel> condition() {
            return Optional.of(when);
        }
    }
}
