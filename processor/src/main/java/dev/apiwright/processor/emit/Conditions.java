package dev.apiwright.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.apiwright.processor.model.ConditionModel;
import dev.apiwright.processor.model.TypeModel;
import dev.apiwright.processor.model.TypeModel.EnumRef;
import dev.apiwright.processor.model.TypeModel.ScalarModel;
import java.math.BigDecimal;

/** Conditions on a request as Java expressions. */
final class Conditions {
    private Conditions() {}

    // groupId != null && groupId.startsWith("@TGS#_")
    static CodeBlock of(ConditionModel condition, CodeBlock value, boolean nullable) {
        return switch (condition.test()) {
            case PRESENT -> CodeBlock.of("$L $L null", value, Boolean.TRUE.equals(condition.operand()) ? "!=" : "==");
            case STARTS_WITH ->
                guarded(
                        value,
                        nullable,
                        CodeBlock.of("$L.startsWith($L)", text(condition, value), Literals.string((String)
                                condition.operand())));
            case EQUALS -> guarded(value, nullable, equal(condition, value));
        };
    }

    // request.groupId().startsWith("@TGS#_")
    static CodeBlock ofRequest(ConditionModel condition, String request) {
        if (condition.field().required() && condition.test() == ConditionModel.Test.PRESENT) {
            return CodeBlock.of("$L", condition.operand());
        }
        CodeBlock value = CodeBlock.of("$N.$N()", request, condition.field().name());
        return of(condition, value, !condition.field().required());
    }

    private static CodeBlock guarded(CodeBlock value, boolean nullable, CodeBlock test) {
        return nullable ? CodeBlock.of("$L != null && $L", value, test) : test;
    }

    private static CodeBlock equal(ConditionModel condition, CodeBlock value) {
        Object operand = condition.operand();
        if (operand instanceof String text) {
            return CodeBlock.of("$L.equals($L)", text(condition, value), Literals.string(text));
        }
        if (operand instanceof BigDecimal number) {
            return equal(condition.field().type(), value, number);
        }
        return Boolean.TRUE.equals(operand) ? value : CodeBlock.of("!$L", value);
    }

    private static CodeBlock text(ConditionModel condition, CodeBlock value) {
        return condition.field().type() instanceof EnumRef ? CodeBlock.of("$L.value()", value) : value;
    }

    private static CodeBlock equal(TypeModel type, CodeBlock value, BigDecimal number) {
        if (type instanceof ScalarModel scalar && scalar.row().javaType() == BigDecimal.class) {
            return CodeBlock.of("$L.compareTo($L) == 0", value, Literals.number(number, BigDecimal.class));
        }
        CodeBlock actual = type instanceof EnumRef ? CodeBlock.of("$L.value()", value) : value;
        return CodeBlock.of("$L == $L", actual, Literals.number(number, Long.class));
    }
}
