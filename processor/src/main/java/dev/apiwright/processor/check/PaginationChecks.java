package dev.apiwright.processor.check;

import dev.apiwright.processor.diagnostic.NotYet;
import dev.apiwright.processor.diagnostic.ProblemId;
import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.pagination.PaginationStyle;
import dev.apiwright.processor.pagination.PaginationStyles;
import dev.apiwright.processor.pagination.StyleKey;
import dev.apiwright.processor.spec.ApiSpec;
import dev.apiwright.processor.spec.EndpointSpec;
import dev.apiwright.processor.spec.ErrorSpec;
import dev.apiwright.processor.spec.FieldSpec;
import dev.apiwright.processor.spec.Located;
import dev.apiwright.processor.spec.PaginationSpec;
import dev.apiwright.processor.spec.PaginationSpec.CursorSpec;
import dev.apiwright.processor.spec.PaginationSpec.OffsetSpec;
import dev.apiwright.processor.spec.PaginationSpec.PageSizeSpec;
import dev.apiwright.processor.spec.PaginationSpec.StyleSpec;
import dev.apiwright.processor.spec.TypeExpression.ListOf;
import dev.apiwright.processor.spec.TypeSpec.RecordSpec;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Listings.
 *
 * <ul>
 *   <li>{@code items} is a list in the response; with a {@code key}, of records, and the key is a scalar or an enum of them
 *   <li>{@code thinnedBy} names fields of the request; with an offset, there is a page size to go on by
 *   <li>the page size's field is an integer with a range of 32 bits, its default and every {@code maxPageSize} are within the range, and
 *       the default is not above all of the latter
 *   <li>a code that calls for a smaller page is in a list of errors
 *   <li>the last style, and only it, says {@code otherwise}
 *   <li>what a style names exists, and has the type that the style needs; its request field is not that of the page size, and
 *       can hold what is sent for the first page, or be left out where nothing is
 *   <li>{@code maxPageSize} is for listings with {@code pageSize}
 * </ul>
 */
final class PaginationChecks implements Check {
    @Override
    public void run(ApiSpec api, Problems problems) {
        Scope scope = Scope.of(api);
        Set<Integer> shared = codes(api.errors());
        for (EndpointSpec endpoint : api.endpoints()) {
            PaginationSpec pagination = endpoint.pagination();
            if (pagination != null) {
                new Run(shared, scope.within(endpoint), endpoint, pagination, problems).check();
            }
        }
    }

    private static Set<Integer> codes(List<ErrorSpec> errors) {
        Set<Integer> codes = new HashSet<>();
        for (ErrorSpec error : errors) {
            codes.add(error.code().value());
        }
        return codes;
    }

    /** The rules for one listing. */
    private static final class Run {
        private final PaginationSpec pagination;
        private final Holder request;
        private final Holder response;
        private final Set<Integer> codes;
        private final Set<Integer> shared;
        private final Problems problems;

        Run(Set<Integer> shared, Scope scope, EndpointSpec endpoint, PaginationSpec pagination, Problems problems) {
            this.pagination = pagination;
            this.request = Holder.request(endpoint, scope);
            this.response = Holder.response(endpoint, scope);
            this.problems = problems;
            this.codes = codes(endpoint.errors());
            this.shared = shared;
        }

        void check() {
            checkItems();
            checkThinned();
            checkPageSize();
            checkOrder();
            for (StyleSpec style : pagination.styles()) {
                checkStyle(style);
            }
        }

        private void checkThinned() {
            for (Located<String> name : pagination.thinnedBy()) {
                References.find(name, request, problems);
            }
            if (!pagination.thinnedBy().isEmpty() && pagination.pageSize() == null && hasOffset()) {
                problems.report(
                        ProblemId.KEY_DOES_NOT_APPLY,
                        pagination.thinnedBy().get(0).at(),
                        "thinnedBy",
                        "an offset without \"pageSize\"",
                        "say which field takes the page size, as the offset goes on by it when pages are thinned");
            }
        }

        private boolean hasOffset() {
            for (StyleSpec style : pagination.styles()) {
                if (style.position() instanceof OffsetSpec) {
                    return true;
                }
            }
            return false;
        }

        private void checkItems() {
            Optional<FieldSpec> items = found(pagination.items(), response);
            if (items.isEmpty()) {
                return;
            }
            Located<String> key = pagination.key();
            if (!(items.get().type() instanceof ListOf list)) {
                doesNotFit(pagination.items(), "items", "a list", response, items.get());
            } else if (key != null) {
                Optional<RecordSpec> item = response.scope().asRecord(list.element());
                if (item.isPresent()) {
                    checkKey(key, Holder.of(item.get(), response.scope()));
                } else {
                    doesNotFit(
                            pagination.items(),
                            "items",
                            "a list of a record, as there is a key",
                            response,
                            items.get());
                }
            }
        }

        private void checkKey(Located<String> key, Holder item) {
            Optional<FieldSpec> field = found(key, item);
            if (field.isPresent()
                    && Scope.asScalar(field.get().type()).isEmpty()
                    && item.scope().asEnum(field.get().type()).isEmpty()) {
                doesNotFit(key, "key", "a scalar", item, field.get());
            }
        }

        private void checkPageSize() {
            PageSizeSpec pageSize = pagination.pageSize();
            if (pageSize == null) {
                return;
            }
            for (Located<Integer> code : pageSize.shrinkOn()) {
                if (!codes.contains(code.value()) && !shared.contains(code.value())) {
                    problems.report(ProblemId.UNKNOWN_ERROR_CODE, code.at(), code.value());
                }
            }
            Optional<FieldSpec> field = found(pageSize.field(), request);
            if (field.isPresent()) {
                checkPageSizeField(pageSize, field.get());
            }
        }

        private void checkPageSizeField(PageSizeSpec pageSize, FieldSpec field) {
            if (!Scope.isScalar(field.type(), "integer") || !Ranges.fitsInt(field)) {
                doesNotFit(pageSize.field(), "pageSize", "an integer with min and max of 32 bits", request, field);
                return;
            }
            if (Ranges.isEmpty(field)) {
                return; // told at the field
            }
            boolean within = isWithin(field, "default", pageSize.initial());
            for (StyleSpec style : pagination.styles()) {
                within &= isWithin(field, "maxPageSize", style.maxPageSize());
            }
            if (within) {
                checkDefaultIsUsed(pageSize.initial());
            }
        }

        /** Where styles differ, a default above the limit of one is cut there; above that of all, it is a mistake. */
        private void checkDefaultIsUsed(Located<Integer> initial) {
            int most = 0;
            for (StyleSpec style : pagination.styles()) {
                most = Math.max(
                        most,
                        style.maxPageSize() == null
                                ? Integer.MAX_VALUE
                                : style.maxPageSize().value());
            }
            if (most < initial.value() && !pagination.styles().isEmpty()) {
                outOfRange("default", initial, "maxPageSize", BigDecimal.valueOf(most));
            }
        }

        private boolean isWithin(FieldSpec field, String key, @Nullable Located<Integer> size) {
            if (size == null) {
                return true;
            }
            if (size.value() < 1) {
                return false; // told as no number of its kind
            }
            BigDecimal value = BigDecimal.valueOf(size.value());
            if (value.compareTo(field.min().value()) < 0) {
                outOfRange(key, size, "min", field.min().value());
                return false;
            }
            if (value.compareTo(field.max().value()) > 0) {
                outOfRange(key, size, "max", field.max().value());
                return false;
            }
            return true;
        }

        private void outOfRange(String key, Located<Integer> size, String limit, BigDecimal value) {
            problems.report(ProblemId.PAGE_SIZE_OUT_OF_RANGE, size.at(), key, size.value(), limit, value);
        }

        private void checkOrder() {
            List<StyleSpec> styles = pagination.styles();
            for (StyleSpec style : styles) {
                if (style.otherwise() != (style.when() == null)) {
                    return; // told of already
                }
            }
            if (styles.isEmpty()) {
                return;
            }
            StyleSpec last = styles.get(styles.size() - 1);
            boolean complete = last.otherwise();
            for (StyleSpec style : styles.subList(0, styles.size() - 1)) {
                if (style.otherwise()) {
                    complete = true;
                    problems.report(
                            ProblemId.STYLE_ORDER, style.at(), "stands before other styles, which are never used");
                }
            }
            if (!complete) {
                problems.report(
                        ProblemId.STYLE_ORDER, last.at(), "is missing, so requests are left that no style is for");
            }
        }

        private void checkStyle(StyleSpec spec) {
            if (spec.when() != null) {
                Conditions.check(spec.when(), request, problems);
            }
            if (spec.maxPageSize() != null && pagination.pageSize() == null) {
                problems.report(
                        ProblemId.KEY_DOES_NOT_APPLY,
                        spec.maxPageSize().at(),
                        "maxPageSize",
                        "a listing without \"pageSize\"",
                        "say which field takes the page size");
            }
            if (spec.position() instanceof CursorSpec cursor) {
                checkFirst(cursor);
            }
            PaginationStyle style = PaginationStyles.of(spec.position());
            Map<String, Located<String>> names = style.fields(spec.position());
            for (StyleKey key : style.fieldKeys()) {
                Located<String> name = names.get(key.name());
                Holder side = key.side() == StyleKey.Side.REQUEST ? request : response;
                Optional<FieldSpec> field = found(name, side);
                if (field.isPresent()) {
                    checkStyleField(key, name, side, field.get());
                }
            }
        }

        private void checkFirst(CursorSpec cursor) {
            Located<String> first = cursor.first();
            Optional<FieldSpec> field = request.field(cursor.send().value());
            if (field.isEmpty()) {
                return;
            }
            if (first == null) {
                checkMayBeLeftOut(cursor.send(), field.get());
            } else {
                checkLength(cursor.send(), field.get(), first.value());
            }
        }

        private void checkLength(Located<String> send, FieldSpec field, String first) {
            Located<Integer> least = field.minBytes();
            if (least != null && first.getBytes(StandardCharsets.UTF_8).length < least.value()) {
                doesNotFit(
                        send,
                        "send",
                        "a string that can be \"" + first + "\", which is sent for the first page",
                        "minBytes " + least.value());
            }
        }

        private void checkMayBeLeftOut(Located<String> send, FieldSpec field) {
            if (field.required() || (field.requiredWhen() != null && field.fill() == null)) {
                doesNotFit(
                        send,
                        "send",
                        "a field that may be left out, as without \"first\" nothing is sent for the first page",
                        field.required() ? "required" : "requiredWhen without fill");
            }
        }

        private void checkStyleField(StyleKey key, Located<String> name, Holder side, FieldSpec field) {
            Optional<String> scalar = Scope.asScalar(field.type());
            if (key.types().equals(List.of("string")) && Scope.isScalar(field.type(), "integer")) {
                NotYet.report(
                        problems,
                        name.at(),
                        "a cursor that is a number",
                        "leave \"pagination\" out, and ask for page after page");
            } else if (scalar.isEmpty() || !key.types().contains(scalar.get())) {
                doesNotFit(name, key.name(), String.join(" or ", key.types()), side, field);
            } else if (side == request) {
                checkSent(key, name, field);
            }
        }

        private void checkSent(StyleKey key, Located<String> name, FieldSpec field) {
            PageSizeSpec pageSize = pagination.pageSize();
            if (pageSize != null && pageSize.field().value().equals(name.value())) {
                problems.report(ProblemId.CONTRADICTION, name.at(), key.name(), "pageSize");
            } else if (field.min() != null && field.min().value().signum() > 0) {
                doesNotFit(
                        name,
                        key.name(),
                        "an integer that can be 0",
                        "min " + field.min().value());
            }
        }

        private Optional<FieldSpec> found(Located<String> name, Holder holder) {
            return References.findResolved(name, holder, problems);
        }

        private void doesNotFit(Located<String> name, String key, String expected, Holder holder, FieldSpec field) {
            doesNotFit(name, key, expected, holder.scope().described(field.type()));
        }

        private void doesNotFit(Located<String> name, String key, String expected, String found) {
            problems.report(ProblemId.FIELD_DOES_NOT_FIT, name.at(), name.value(), key, expected, found);
        }
    }
}
