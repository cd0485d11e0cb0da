package dev.apiwright.processor.check;

import dev.apiwright.processor.diagnostic.ProblemId;
import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.spec.ConditionSpec;
import dev.apiwright.processor.spec.ConditionSpec.Test;
import dev.apiwright.processor.spec.FieldSpec;

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
        }
    }
}
