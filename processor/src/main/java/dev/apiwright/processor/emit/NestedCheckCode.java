package dev.apiwright.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.apiwright.processor.model.FieldModel;
import dev.apiwright.processor.model.FieldModel.Limits;
import dev.apiwright.processor.model.TypeModel;
import dev.apiwright.processor.model.TypeModel.ListModel;
import dev.apiwright.processor.model.TypeModel.MapModel;
import dev.apiwright.processor.model.TypeModel.RecordRef;
import dev.apiwright.processor.model.TypeModel.ScalarModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks of what a field holds inside: elements, records, and elements of elements. */
final class NestedCheckCode {
    private final Limits limits;

    private NestedCheckCode(Limits limits) {
        this.limits = limits;
    }

    // check.elements("Members", members);
    // check.each("Members", members, (inner, value) -> value.toBuilder().check(inner));
    // check.nested("Owner", owner, (inner, value) -> value.toBuilder().check(inner));
    // check.each("Matrix", matrix, (inner, value) -> inner.elements("", value));
    // check.each("Names", names, (inner, value) -> inner.utf8Length("", value, 1, 30));
    static CodeBlock of(FieldModel field, String check) {
        NestedCheckCode nested = new NestedCheckCode(field.limits());
        CodeBlock.Builder code = CodeBlock.builder();
        CodeBlock name = Literals.string(field.wireName());
        if (isChecked(field.type())) {
            code.addStatement("$N.nested($L, $N, $L)", check, name, field.name(), recordCheck("inner", "value"));
        } else if (field.type().isContainer()) {
            nested.container(field.type(), check, name, field.name(), true, 0).forEach(code::addStatement);
        }
        return code.build();
    }

    private List<CodeBlock> container(
            TypeModel type, String check, CodeBlock name, String value, boolean nullable, int depth) {
        List<CodeBlock> statements = new ArrayList<>();
        statements.add(CodeBlock.of("$N.elements($L, $N)", check, name, value));
        TypeModel element = type instanceof ListModel list ? list.element() : ((MapModel) type).value();
        lambda(element, depth).ifPresent(lambda -> {
            CodeBlock values = type instanceof ListModel
                    ? CodeBlock.of("$N", value)
                    : CodeBlock.of(nullable ? "$1N == null ? null : $1N.values()" : "$N.values()", value);
            statements.add(CodeBlock.of("$N.each($L, $L,$W$L)", check, name, values, lambda));
        });
        return statements;
    }

    // (inner, value) -> value.toBuilder().check(inner)
    private Optional<CodeBlock> lambda(TypeModel type, int depth) {
        String level = depth == 0 ? "" : String.valueOf(depth);
        String inner = "inner" + level;
        String value = "value" + level;
        if (isChecked(type)) {
            return Optional.of(recordCheck(inner, value));
        }
        List<CodeBlock> statements = List.of();
        if (type.isContainer()) {
            statements = container(type, inner, Literals.string(""), value, false, depth + 1);
        } else if (type instanceof ScalarModel scalar) {
            statements = ScalarCheckCode.of(scalar, limits, inner, Literals.string(""), value);
        }
        return statements.isEmpty() ? Optional.empty() : Optional.of(lambda(inner, value, statements));
    }

    private static CodeBlock lambda(String inner, String value, List<CodeBlock> statements) {
        if (statements.size() == 1) {
            return CodeBlock.of("($N, $N) -> $L", inner, value, statements.get(0));
        }
        // Lines of a statement after its first are indented twice; those of a block want to be indented once.
        CodeBlock.Builder block = CodeBlock.builder().add("($N, $N) -> {$<\n", inner, value);
        statements.forEach(statement -> block.add("$L;\n", statement));
        return block.add("$<}$>$>").build();
    }

    private static CodeBlock recordCheck(String inner, String value) {
        return CodeBlock.of("($N, $N) -> $N.toBuilder().check($N)", inner, value, value, inner);
    }

    private static boolean isChecked(TypeModel type) {
        return type instanceof RecordRef ref && ref.checked();
    }
}
