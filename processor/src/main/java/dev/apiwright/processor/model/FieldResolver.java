package dev.apiwright.processor.model;

import dev.apiwright.processor.model.ConditionModel.Operand;
import dev.apiwright.processor.model.FieldModel.Fill;
import dev.apiwright.processor.model.FieldModel.Limits;
import dev.apiwright.processor.model.TypeModel.ListModel;
import dev.apiwright.processor.model.TypeModel.MapModel;
import dev.apiwright.processor.model.TypeModel.ScalarModel;
import dev.apiwright.processor.naming.JavaNames;
import dev.apiwright.processor.spec.EndpointSpec;
import dev.apiwright.processor.spec.FieldSpec;
import dev.apiwright.processor.spec.FieldSpec.Encoding;
import dev.apiwright.processor.spec.FieldSpec.Unit;
import dev.apiwright.processor.spec.Located;
import dev.apiwright.processor.spec.TypeExpression;
import dev.apiwright.processor.type.ScalarType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Fields and their types. */
final class FieldResolver {
    private FieldResolver() {}

    /** The fields of a record or response. */
    static List<FieldModel> resolve(List<FieldSpec> specs, TypeResolver types, @Nullable EndpointSpec scope) {
        List<FieldModel> fields = new ArrayList<>();
        for (FieldSpec spec : specs) {
            fields.add(resolve(spec, types, scope, null));
        }
        return fields;
    }

    /** What a condition has to know of the field that it looks at. */
    static Operand operand(FieldSpec spec, TypeResolver types, EndpointSpec scope) {
        return new Operand(spec.name().value(), name(spec), type(spec.type(), spec, types, scope), spec.required());
    }

    /** A field of a request, with what is sent for it when it is not set. */
    static FieldModel resolve(FieldSpec spec, TypeResolver types, @Nullable EndpointSpec scope, @Nullable Fill fill) {
        return new FieldModel(
                spec.name().value(),
                ApiResolver.values(spec.aliases()),
                name(spec),
                type(spec.type(), spec, types, scope),
                spec.required(),
                limits(spec),
                spec.absent() == null ? null : spec.absent().value(),
                fill,
                ApiResolver.doc(spec.doc()),
                ApiResolver.doc(spec.since()),
                ApiResolver.docOrNull(spec.deprecated()));
    }

    private static String name(FieldSpec spec) {
        return spec.java() == null
                ? JavaNames.member(spec.name().value())
                : spec.java().value();
    }

    private static TypeModel type(
            TypeExpression expression, FieldSpec field, TypeResolver types, @Nullable EndpointSpec scope) {
        if (expression instanceof TypeExpression.ListOf list) {
            return new ListModel(type(list.element(), field, types, scope));
        }
        if (expression instanceof TypeExpression.MapOf map) {
            return new MapModel(type(map.value(), field, types, scope));
        }
        String name = ((TypeExpression.Named) expression).name();
        return isScalar(name) ? scalar(name, field) : types.reference(name, scope);
    }

    private static ScalarModel scalar(String name, FieldSpec field) {
        boolean text = field.encoding() != null && field.encoding().value() == Encoding.STRING;
        String unit = ScalarType.needsUnit(name) ? unit(field.unit()) : "";
        ScalarType row = ScalarType.find(name, unit, text, fitsInt(field))
                .orElseThrow(() -> new IllegalStateException(
                        "no scalar for " + field.name().value() + ": " + name + " " + unit));
        return new ScalarModel(row, field.trim() != null && field.trim().value());
    }

    private static String unit(@Nullable Located<Unit> unit) {
        return unit == null ? "" : unit.value().name().toLowerCase(Locale.ROOT);
    }

    /** Only a range given on both sides makes an {@code int}: a limit on one side may be raised later without breaking anyone. */
    private static boolean fitsInt(FieldSpec field) {
        return field.min() != null
                && field.max() != null
                && field.min().value().compareTo(BigDecimal.valueOf(Integer.MIN_VALUE)) >= 0
                && field.max().value().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    }

    static Limits limits(FieldSpec spec) {
        return new Limits(
                value(spec.min()),
                value(spec.max()),
                value(spec.minBytes()),
                value(spec.maxBytes()),
                value(spec.minItems()),
                value(spec.maxItems()),
                value(spec.pattern()));
    }

    static boolean isScalar(String name) {
        return ScalarType.specNames().contains(name);
    }

    private static <T> @Nullable T value(@Nullable Located<T> located) {
        return located == null ? null : located.value();
    }
}
