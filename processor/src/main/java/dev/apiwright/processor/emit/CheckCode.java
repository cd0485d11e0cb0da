package dev.apiwright.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.apiwright.processor.model.ConditionModel;
import dev.apiwright.processor.model.FieldModel;
import dev.apiwright.processor.model.RecordModel;
import dev.apiwright.processor.model.RuleModel;
import dev.apiwright.processor.model.RuleModel.AllowedWhen;
import dev.apiwright.processor.model.RuleModel.Exclusive;
import dev.apiwright.processor.model.RuleModel.ForbiddenWhen;
import dev.apiwright.processor.model.RuleModel.OneOf;
import dev.apiwright.processor.model.RuleModel.RequiredWhen;
import dev.apiwright.processor.model.TypeModel.ScalarModel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The method of a builder that checks what was collected. */
final class CheckCode {
    private final RecordModel built;
    private final String check;

    CheckCode(RecordModel built) {
        this.built = built;
        this.check = new Locals(built.fields()).free("check");
    }

    // void check(Constraints check) {
    //     check.required("GroupId", groupId);
    //     check.elements("MemberRoleFilter", memberRoleFilter);
    //     check.range("Limit", limit, 1, 6000);
    //     check.exclusive("Offset", offset, "Next", next);
    //     if (groupId != null && groupId.startsWith("@TGS#_")) {
    //         check.forbidden("Offset", offset, "when GroupId starts with \"@TGS#_\"");
    //     }
    // }
    MethodSpec check() {
        CodeBlock.Builder code = CodeBlock.builder();
        built.fields().forEach(field -> code.add(field(field)));
        built.rules().forEach(rule -> code.add(rule(rule)));
        conditions().forEach(condition -> code.add(conditional(condition)));
        return MethodSpec.methodBuilder("check")
                .addJavadoc(Javadoc.of("Reports what the spec does not allow.").build())
                .addParameter(RuntimeTypes.CONSTRAINTS, check)
                .addCode(code.build())
                .build();
    }

    private CodeBlock field(FieldModel field) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (field.required()) {
            code.add(call("required", field, CodeBlock.of("")));
        }
        if (field.type() instanceof ScalarModel scalar) {
            CodeBlock name = Literals.string(field.wireName());
            ScalarCheckCode.of(scalar, field.limits(), check, name, field.name())
                    .forEach(code::addStatement);
        }
        return code.add(sizes(field)).add(NestedCheckCode.of(field, check)).build();
    }

    // check.size("Members", members, 1, 100);
    private CodeBlock sizes(FieldModel field) {
        FieldModel.Limits limits = field.limits();
        if (limits.minItems() == null && limits.maxItems() == null) {
            return CodeBlock.of("");
        }
        return call("size", field, ScalarCheckCode.span(limits.minItems(), limits.maxItems()));
    }

    private CodeBlock rule(RuleModel rule) {
        if (rule instanceof Exclusive exclusive) {
            return statement(CodeBlock.of(
                    "exclusive($L, $N, $L, $N)",
                    Literals.string(exclusive.first().wireName()),
                    exclusive.first().name(),
                    Literals.string(exclusive.second().wireName()),
                    exclusive.second().name()));
        }
        return rule instanceof OneOf oneOf ? oneOf(oneOf.fields()) : CodeBlock.of("");
    }

    // check.oneOf(List.of("UserId", "GroupId"), userId, groupId);
    private CodeBlock oneOf(List<FieldModel> fields) {
        CodeBlock names =
                fields.stream().map(field -> Literals.string(field.wireName())).collect(CodeBlock.joining(", "));
        CodeBlock values =
                fields.stream().map(field -> CodeBlock.of("$N", field.name())).collect(CodeBlock.joining(", "));
        return statement(CodeBlock.of("oneOf($T.of($L),$W$L)", List.class, names, values));
    }

    // if (groupId != null && groupId.startsWith("@TGS#_")) {
    //     check.forbidden("Offset", offset, "when GroupId starts with \"@TGS#_\"");
    // } else if (groupId != null) {
    //     check.forbidden("Next", next, "unless GroupId starts with \"@TGS#_\"");
    // }
    private CodeBlock conditional(ConditionModel condition) {
        CodeBlock holds = rules(condition, true);
        CodeBlock fails = rules(condition, false);
        CodeBlock test =
                Conditions.of(condition, CodeBlock.of("$N", condition.field().name()), true);
        CodeBlock.Builder code = CodeBlock.builder();
        if (holds.isEmpty()) {
            return code.beginControlFlow("if ($L)", unless(condition, test))
                    .add(fails)
                    .endControlFlow()
                    .build();
        }
        code.beginControlFlow("if ($L)", test).add(holds);
        if (!fails.isEmpty() && condition.field().required()) {
            code.nextControlFlow("else if ($N != null)", condition.field().name())
                    .add(fails);
        } else if (!fails.isEmpty()) {
            code.nextControlFlow("else").add(fails);
        }
        return code.endControlFlow().build();
    }

    /** Where a required field is missing, that is said, and what depends on it is not. */
    private static CodeBlock unless(ConditionModel condition, CodeBlock test) {
        return condition.field().required()
                ? CodeBlock.of("$N != null && !($L)", condition.field().name(), test)
                : CodeBlock.of("!($L)", test);
    }

    /** The rules that apply when a condition holds, or when it does not. */
    private CodeBlock rules(ConditionModel condition, boolean holds) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (RuleModel rule : built.rules()) {
            if (holds
                    && rule instanceof RequiredWhen required
                    && required.when().equals(condition)) {
                code.add(conditional("requiredWhen", required.field(), "when ", condition));
            } else if (holds
                    && rule instanceof ForbiddenWhen forbidden
                    && forbidden.when().equals(condition)) {
                code.add(conditional("forbidden", forbidden.field(), "when ", condition));
            } else if (!holds
                    && rule instanceof AllowedWhen allowed
                    && allowed.when().equals(condition)) {
                code.add(conditional("forbidden", allowed.field(), "unless ", condition));
            }
        }
        return code.build();
    }

    private CodeBlock conditional(String method, FieldModel field, String word, ConditionModel condition) {
        return call(method, field, CodeBlock.of(", $L", Literals.string(word + condition.words())));
    }

    /** Each condition once, in the order of the rules. */
    private Set<ConditionModel> conditions() {
        return built.rules().stream()
                .map(RuleModel::condition)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private CodeBlock call(String method, FieldModel field, CodeBlock more) {
        return statement(CodeBlock.of("$L($L, $N$L)", method, Literals.string(field.wireName()), field.name(), more));
    }

    private CodeBlock statement(CodeBlock call) {
        return CodeBlock.builder().addStatement("$N.$L", check, call).build();
    }
}
