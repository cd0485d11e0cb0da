package dev.apiwright.processor.check;

import dev.apiwright.processor.diagnostic.Location;
import dev.apiwright.processor.diagnostic.ProblemId;
import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.spec.ApiSpec;
import dev.apiwright.processor.spec.ApiSpec.QuerySpec;
import dev.apiwright.processor.spec.ConditionSpec;
import dev.apiwright.processor.spec.EndpointSpec;
import dev.apiwright.processor.spec.ErrorSpec;
import dev.apiwright.processor.spec.FieldSpec;
import dev.apiwright.processor.spec.Located;
import dev.apiwright.processor.spec.TypeSpec;
import dev.apiwright.processor.spec.TypeSpec.EnumSpec;
import dev.apiwright.processor.spec.TypeSpec.ValueSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The limits of Java's class files.
 *
 * <ul>
 *   <li>a record's constructor has at most 254 slots, of which a long and a double take two
 *   <li>a method has at most 64 kB, which tables of very many values would exceed
 *   <li>a text that stands in code has at most 65,535 bytes
 * </ul>
 *
 * <p>Documentation stands in comments only, and may be as long as the file may.
 */
final class SizeChecks implements Check {
    private static final int MAX_SLOTS = 254;
    private static final int MAX_VALUES = 1000;
    private static final int MAX_ERRORS = 1000;

    /** They are one chain of calls in generated code, and compilers run out of stack on long ones. */
    private static final int MAX_OWN_ERRORS = 100;

    private static final String KEEP = "keep those that matter";
    private static final int MAX_BYTES = 65_535;

    @Override
    public void run(ApiSpec api, Problems problems) {
        for (Holder holder : Holder.all(api)) {
            checkSlots(holder, problems);
            for (FieldSpec field : holder.fields()) {
                checkTexts(field, problems);
            }
        }
        checkTypes(api.types(), problems);
        checkErrors(api.errors(), MAX_ERRORS, KEEP, problems);
        for (QuerySpec query : api.query()) {
            checkText(query.name(), problems);
            checkText(query.value(), problems);
        }
        for (Located<String> field : Envelopes.written(api)) {
            checkText(field, problems);
        }
        for (EndpointSpec endpoint : api.endpoints()) {
            checkTypes(endpoint.types(), problems);
            checkErrors(endpoint.errors(), MAX_OWN_ERRORS, "put them into the API file", problems);
        }
    }

    private static void checkSlots(Holder holder, Problems problems) {
        int slots = 0;
        for (FieldSpec field : holder.fields()) {
            slots += slots(field);
            if (slots > MAX_SLOTS) {
                report(holder, field, problems);
                return;
            }
        }
    }

    private static void report(Holder holder, FieldSpec first, Problems problems) {
        problems.report(
                ProblemId.TOO_MANY,
                first.name().at(),
                holder.described(),
                holder.fields().size(),
                "fields",
                MAX_SLOTS + ", of which required integers and numbers count twice",
                "put some of them into types of their own");
    }

    private static int slots(FieldSpec field) {
        String scalar = Scope.asScalar(field.type()).orElse("");
        boolean wide = scalar.equals("integer") || scalar.equals("number");
        return wide && field.required() ? 2 : 1;
    }

    private static void checkTypes(List<TypeSpec> types, Problems problems) {
        for (TypeSpec type : types) {
            if (type instanceof EnumSpec values) {
                for (ValueSpec value : values.values()) {
                    checkText(value.value(), problems);
                }
                if (values.values().size() > MAX_VALUES) {
                    problems.report(
                            ProblemId.TOO_MANY,
                            values.values().get(MAX_VALUES).value().at(),
                            "the type " + values.name().value(),
                            values.values().size(),
                            "values",
                            MAX_VALUES,
                            KEEP);
                }
            }
        }
    }

    private static void checkErrors(List<ErrorSpec> errors, int limit, String instead, Problems problems) {
        for (ErrorSpec error : errors) {
            checkText(error.doc(), problems);
            checkText(error.hint(), problems);
        }
        if (errors.size() > limit) {
            Location at = errors.get(limit).code().at();
            problems.report(ProblemId.TOO_MANY, at, "\"errors\"", errors.size(), "codes", limit, instead);
        }
    }

    private static void checkTexts(FieldSpec field, Problems problems) {
        checkText(field.pattern(), problems);
        for (Located<String> alias : field.aliases()) {
            checkText(alias, problems);
        }
        if (field.fill() != null && field.fill().value() instanceof String text) {
            checkText(new Located<>(text, field.fill().at()), problems);
        }
        checkCondition(field.requiredWhen(), problems);
        checkCondition(field.allowedWhen(), problems);
        checkCondition(field.forbiddenWhen(), problems);
    }

    private static void checkCondition(@Nullable ConditionSpec condition, Problems problems) {
        if (condition != null && condition.operand().value() instanceof String text) {
            checkText(new Located<>(text, condition.operand().at()), problems);
        }
    }

    private static void checkText(@Nullable Located<String> text, Problems problems) {
        if (text == null) {
            return;
        }
        long bytes = 0;
        for (int i = 0; i < text.value().length(); i++) {
            bytes += bytes(text.value().charAt(i));
        }
        if (bytes > MAX_BYTES) {
            problems.report(ProblemId.TEXT_TOO_LONG, text.at(), bytes, MAX_BYTES);
        }
    }

    /** In the modified UTF-8 of class files. */
    private static int bytes(int c) {
        if (c >= 0x01 && c <= 0x7F) {
            return 1;
        }
        return c <= 0x7FF ? 2 : 3;
    }
}
