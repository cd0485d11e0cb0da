package dev.apiwright.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.apiwright.processor.model.FieldModel.Limits;
import dev.apiwright.processor.model.TypeModel.ScalarModel;
import dev.apiwright.processor.type.ScalarType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks of one scalar: its limits, and whether it can be sent at all. */
final class ScalarCheckCode {
    private final Limits limits;
    private final String check;
    private final CodeBlock name;
    private final String value;
    private final List<CodeBlock> statements = new ArrayList<>();

    private ScalarCheckCode(Limits limits, String check, CodeBlock name, String value) {
        this.limits = limits;
        this.check = check;
        this.name = name;
        this.value = value;
    }

    /**
     * The statements, without their semicolons.
     *
     * @param check the variable that takes the checks
     * @param name the literal of the wire name; empty for an element
     * @param value the variable
     */
    static List<CodeBlock> of(ScalarModel scalar, Limits limits, String check, CodeBlock name, String value) {
        ScalarCheckCode code = new ScalarCheckCode(limits, check, name, value);
        if (scalar.row().numeric()) {
            code.number(scalar.row());
        } else if (!scalar.row().unit().isEmpty()) {
            code.time(scalar.row());
        } else if (scalar.row() == ScalarType.JSON) {
            code.call("json", CodeBlock.of(", $T::isValid", RuntimeTypes.RAW_JSON));
        } else {
            code.text();
        }
        return code.statements;
    }

    // check.range("Limit", limit, 1, 6000);
    private void number(ScalarType row) {
        Class<?> type = row.javaType();
        if (type == BigDecimal.class) {
            call("digits", CodeBlock.of(""));
        } else if (type == Double.class && (limits.min() == null || limits.max() == null)) {
            call("finite", CodeBlock.of(""));
        }
        if (limits.min() != null && limits.max() != null) {
            CodeBlock range =
                    CodeBlock.of(", $L, $L", Literals.number(limits.min(), type), Literals.number(limits.max(), type));
            call("range", range);
        } else if (limits.min() != null) {
            call("min", CodeBlock.of(", $L", Literals.number(limits.min(), type)));
        } else if (limits.max() != null) {
            call("max", CodeBlock.of(", $L", Literals.number(limits.max(), type)));
        }
    }

    // check.seconds("Wait", wait, 0, 60);
    private void time(ScalarType row) {
        boolean any = limits.min() != null || limits.max() != null;
        call(row.writer(), any ? CodeBlock.of(", $L, $L", least(), most()) : CodeBlock.of(""));
    }

    private CodeBlock least() {
        return limits.min() == null
                ? CodeBlock.of("$T.MIN_VALUE", Long.class)
                : Literals.number(limits.min(), Long.class);
    }

    private CodeBlock most() {
        return limits.max() == null
                ? CodeBlock.of("$T.MAX_VALUE", Long.class)
                : Literals.number(limits.max(), Long.class);
    }

    // check.utf8Length("Name", name, 1, 30);
    // check.pattern("Name", name, "[a-z]+");
    private void text() {
        if (limits.minBytes() != null || limits.maxBytes() != null) {
            call("utf8Length", span(limits.minBytes(), limits.maxBytes()));
        }
        if (limits.pattern() != null) {
            call("pattern", CodeBlock.of(", $L", Literals.string(limits.pattern())));
        }
    }

    /** {@code , 1, 100}. */
    static CodeBlock span(@Nullable Integer min, @Nullable Integer max) {
        return max == null
                ? CodeBlock.of(", $L, $T.MAX_VALUE", min, Integer.class)
                : CodeBlock.of(", $L, $L", min == null ? 0 : min, max);
    }

    private void call(String method, CodeBlock more) {
        statements.add(CodeBlock.of("$N.$L($L, $N$L)", check, method, name, value, more));
    }
}
