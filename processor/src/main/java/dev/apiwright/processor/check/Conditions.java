package dev.apiwright.processor.check;

import dev.apiwright.processor.diagnostic.ProblemId;
import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.diagnostic.Suggestion;
import dev.apiwright.processor.spec.ConditionSpec;
import dev.apiwright.processor.spec.ConditionSpec.Test;
import dev.apiwright.processor.spec.FieldSpec;
import dev.apiwright.processor.spec.TypeSpec.EnumSpec;
import dev.apiwright.processor.spec.TypeSpec.ValueSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Conditions: the field exists, and the operand fits its type. */
final class Conditions {
    private Conditions() {}

    static void check(ConditionSpec condition, Holder request, Problems problems) {
        Optional<FieldSpec> field = References.findResolved(condition.field(), request, problems);
        if (field.isPresent()) {
            checkOperand(condition, field.get(), request.scope(), problems);
        }
    }

    private static void checkOperand(ConditionSpec condition, FieldSpec field, Scope scope, Problems problems) {
        if (condition.test() == Test.PRESENT) {
            return;
        }
        Object operand = condition.operand().value();
        String type = scope.wireScalar(field.type());
        Optional<EnumSpec> values = scope.asEnum(field.type());
        boolean plain = Scope.isScalar(field.type(), type) || values.isPresent();
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
        } else if (condition.test() == Test.EQUALS && values.isPresent()) {
            checkKnown(condition, values.get(), problems);
        }
    }

    /** Other values can come, but a spec has no reason to ask for one that it does not name. */
    private static void checkKnown(ConditionSpec condition, EnumSpec type, Problems problems) {
        String operand = String.valueOf(condition.operand().value());
        List<String> known = new ArrayList<>();
        for (ValueSpec value : type.values()) {
            known.add(value.value().value());
        }
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
