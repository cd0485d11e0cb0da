package dev.apiwright.processor.check;

import dev.apiwright.processor.diagnostic.ProblemId;
import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.diagnostic.Suggestion;
import dev.apiwright.processor.spec.ConditionSpec;
import dev.apiwright.processor.spec.ConditionSpec.Test;
import dev.apiwright.processor.spec.FieldSpec;
import dev.apiwright.processor.spec.TypeSpec.EnumSpec;
import java.util.List;

/** Conditions: the field exists, and the operand fits its type. */
final class Conditions {
    private Conditions() {}

    static void check(ConditionSpec condition, Holder request, Problems problems) {
        References.find(condition.field(), request, problems)
                .filter(field -> request.scope().isResolved(field.type()))
                .ifPresent(field -> checkOperand(condition, field, request.scope(), problems));
    }

    private static void checkOperand(ConditionSpec condition, FieldSpec field, Scope scope, Problems problems) {
        if (condition.test() == Test.PRESENT) {
            return;
        }
        Object operand = condition.operand().value();
        String type = scope.wireScalar(field.type());
        boolean plain = Scope.asScalar(field.type()).filter(type::equals).isPresent()
                || scope.asEnum(field.type()).isPresent();
        boolean comparable = plain
                && (condition.test() == Test.STARTS_WITH
                        ? type.equals("string")
                        : type.equals("string") || type.equals("boolean") || type.equals("integer"));
        String instead = condition.test() == Test.STARTS_WITH
                ? "\"startsWith\" compares strings"
                : "\"equals\" compares strings, integers, booleans and enums";
        if (!comparable || !Literal.fits(operand, type)) {
            problems.report(
                    ProblemId.BAD_LITERAL,
                    condition.operand().at(),
                    Literal.described(operand),
                    "\"" + field.name().value() + "\"",
                    scope.described(field.type()),
                    instead);
        } else if (condition.test() == Test.EQUALS) {
            scope.asEnum(field.type()).ifPresent(values -> checkKnown(condition, values, problems));
        }
    }

    /** Other values can come, but a spec has no reason to ask for one that it does not name. */
    private static void checkKnown(ConditionSpec condition, EnumSpec type, Problems problems) {
        String operand = String.valueOf(condition.operand().value());
        List<String> known =
                type.values().stream().map(value -> value.value().value()).toList();
        if (!known.contains(operand)) {
            problems.report(
                    ProblemId.BAD_LITERAL,
                    condition.operand().at(),
                    Literal.described(condition.operand().value()),
                    "\"" + condition.field().value() + "\"",
                    type.name().value(),
                    Suggestion.from(operand, known));
        }
    }
}
