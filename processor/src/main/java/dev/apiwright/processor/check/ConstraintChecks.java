package dev.apiwright.processor.check;

import dev.apiwright.processor.diagnostic.Location;
import dev.apiwright.processor.diagnostic.ProblemId;
import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.spec.ApiSpec;
import dev.apiwright.processor.spec.FieldSpec;
import dev.apiwright.processor.spec.FieldSpec.Unit;
import dev.apiwright.processor.spec.Located;
import dev.apiwright.processor.spec.TypeExpression;
import dev.apiwright.processor.spec.TypeExpression.ListOf;
import dev.apiwright.processor.type.ScalarType;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What fields say about their values.
 *
 * <ul>
 *   <li>{@code min} and {@code max} are for numbers, timestamps and durations, {@code minBytes}, {@code maxBytes}, {@code pattern} and
 *       {@code trim} for strings, {@code minItems} and {@code maxItems} for lists; all but the last two also for those in lists and maps
 *   <li>no least value is above the largest
 *   <li>the limits of an integer, a timestamp and a duration are whole
 *   <li>a pattern is a regular expression
 *   <li>timestamps and durations, also in lists and maps, have a {@code unit}; nothing else has
 *   <li>{@code encodedAs} is for numbers
 *   <li>{@code absent} is a value of the field, which is a scalar or an enum and not required
 * </ul>
 */
final class ConstraintChecks implements Check {
    private static final Set<String> NUMBERS = Set.of("integer", "number", "decimal");
    private static final Set<String> FRACTIONS = Set.of("number", "decimal");
    private static final Set<String> RANGED = ScalarType.ranged();

    /** The JDK's compiler of patterns recurses as deep as parentheses and brackets go. */
    private static final int DEEPEST_PATTERN = 100;

    @Override
    public void run(ApiSpec api, Problems problems) {
        for (Holder holder : Holder.all(api)) {
            for (FieldSpec field : holder.fields()) {
                if (holder.scope().isResolved(field.type())) {
                    new Run(field, holder.scope(), problems).check();
                }
            }
        }
    }

    /** The rules for one field. */
    private record Run(FieldSpec field, Scope scope, Problems problems) {
        void check() {
            checkNumbers();
            checkTexts();
            checkItems();
            checkUnit();
            checkEncoding();
            checkAbsent();
        }

        private void checkNumbers() {
            boolean number = RANGED.contains(innermost());
            applies("min", field.min(), number, "a range is for numbers, timestamps and durations");
            applies("max", field.max(), number, "a range is for numbers, timestamps and durations");
            if (number) {
                checkWhole("min", field.min());
                checkWhole("max", field.max());
                inOrder("min", field.min(), "max", field.max());
            }
        }

        private void checkWhole(String key, @Nullable Located<BigDecimal> limit) {
            if (limit != null && !FRACTIONS.contains(innermost()) && !Literal.isLong(limit.value())) {
                problems.report(
                        ProblemId.BAD_LITERAL,
                        limit.at(),
                        limit.value(),
                        "\"" + key + "\"",
                        innermost(),
                        "write a whole number of 64 bits");
            }
        }

        private void checkTexts() {
            boolean text = innermost().equals("string");
            applies("minBytes", field.minBytes(), text, "bytes are counted of strings");
            applies("maxBytes", field.maxBytes(), text, "bytes are counted of strings");
            applies("pattern", field.pattern(), text, "a pattern is for strings");
            applies("trim", field.trim(), text, "only strings have white space; an enum says \"trim\" in its type");
            inOrder("minBytes", field.minBytes(), "maxBytes", field.maxBytes());
            Located<String> pattern = field.pattern();
            if (pattern != null && text) {
                checkPattern(pattern);
            }
        }

        /** What limits of values are about: those of a list or map are about its elements. */
        private String innermost() {
            return Scope.innermost(field.type()).name();
        }

        private void checkPattern(Located<String> pattern) {
            if (depth(pattern.value()) > DEEPEST_PATTERN) {
                problems.report(ProblemId.BAD_PATTERN, pattern.at(), "its parentheses or brackets nest too deep");
                return;
            }
            try {
                Pattern.compile(pattern.value());
            } catch (PatternSyntaxException e) {
                String position = e.getIndex() < 0 ? "" : " at character " + (e.getIndex() + 1);
                problems.report(ProblemId.BAD_PATTERN, pattern.at(), e.getDescription() + position);
            }
        }

        private static int depth(String pattern) {
            int depth = 0;
            int deepest = 0;
            for (int i = 0; i < pattern.length(); i++) {
                char c = pattern.charAt(i);
                depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
                deepest = Math.max(deepest, depth);
            }
            return deepest;
        }

        private void checkItems() {
            boolean list = field.type() instanceof ListOf;
            applies("minItems", field.minItems(), list, "items are counted of lists");
            applies("maxItems", field.maxItems(), list, "items are counted of lists");
            inOrder("minItems", field.minItems(), "maxItems", field.maxItems());
        }

        private void checkUnit() {
            String inner = innermost();
            Located<Unit> unit = field.unit();
            if (!ScalarType.needsUnit(inner)) {
                applies("unit", unit, false, "units are for timestamps and durations");
            } else if (unit == null) {
                problems.report(ProblemId.UNIT_MISSING, field.type().at(), inner);
            }
        }

        private void checkEncoding() {
            boolean number = NUMBERS.contains(innermost());
            applies("encodedAs", field.encoding(), number, "it is for numbers that stand in the JSON as text");
        }

        private void checkAbsent() {
            Located<Object> absent = field.absent();
            if (absent == null) {
                return;
            }
            if (field.required()) {
                problems.report(ProblemId.CONTRADICTION, absent.at(), "required", "absent");
                return;
            }
            String wire = scope.wireScalar(field.type());
            if (wire.isEmpty() || wire.equals("json")) {
                applies("absent", absent, false, "it is for scalars and enums");
            } else if (!Literal.fits(absent.value(), wire)) {
                problems.report(
                        ProblemId.BAD_LITERAL,
                        absent.at(),
                        Literal.described(absent.value()),
                        "\"absent\"",
                        scope.described(field.type()),
                        "write it as it stands in the JSON");
            }
        }

        private void applies(String key, @Nullable Located<?> value, boolean can, String instead) {
            if (value != null && !can) {
                TypeExpression type = field.type();
                problems.report(
                        ProblemId.KEY_DOES_NOT_APPLY, value.at(), key, "the type " + scope.described(type), instead);
            }
        }

        private <T extends Comparable<? super T>> void inOrder(
                String least, @Nullable Located<T> min, String largest, @Nullable Located<T> max) {
            if (min != null && max != null && min.value().compareTo(max.value()) > 0) {
                Location at = min.at();
                problems.report(ProblemId.EMPTY_RANGE, at, least, min.value(), largest, max.value());
            }
        }
    }
}
