package dev.apiwright.processor.model;

import dev.apiwright.processor.model.ConditionModel.Test;
import dev.apiwright.processor.model.FieldModel.Fill;
import dev.apiwright.processor.naming.JavaNames;
import dev.apiwright.processor.spec.ApiSpec;
import dev.apiwright.processor.spec.ConditionSpec;
import dev.apiwright.processor.spec.EndpointSpec;
import dev.apiwright.processor.spec.ErrorSpec;
import dev.apiwright.processor.spec.FieldSpec;
import dev.apiwright.processor.spec.Located;
import dev.apiwright.processor.spec.Safety;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Endpoints with their requests and responses. */
final class EndpointResolver {
    private final ApiSpec api;
    private final TypeResolver types;
    private final Map<Integer, ErrorSpec> errors;

    EndpointResolver(ApiSpec api, TypeResolver types) {
        this.api = api;
        this.types = types;
        this.errors = ErrorSpec.byCode(api.errors());
    }

    EndpointModel resolve(EndpointSpec spec) {
        String stem = JavaNames.type(spec.name().value());
        RecordModel request = request(spec, stem + "Request");
        RecordModel response = response(spec, stem + "Response");
        PaginationModel pagination = spec.pagination() == null
                ? null
                : new PaginationResolver(spec, types, request, response, this).resolve(spec.pagination());
        return new EndpointModel(
                spec.name().value(),
                spec.file(),
                spec.path().value(),
                ApiResolver.doc(spec.doc()).orElse("Calls " + spec.path().value() + "."),
                ApiResolver.values(spec.see()),
                ApiResolver.doc(spec.since()),
                ApiResolver.docOrNull(spec.deprecated()),
                safety(spec),
                first(spec.rateLimit(), api.defaults().rateLimit(), null),
                request,
                response,
                ErrorResolver.ofEndpoint(spec.errors(), errors),
                pagination,
                Fingerprint.of(api.name().value(), spec.path().value(), pagination));
    }

    private dev.apiwright.client.Safety safety(EndpointSpec spec) {
        Safety safety = first(spec.safety(), api.defaults().safety(), Safety.UNSAFE);
        return dev.apiwright.client.Safety.valueOf(safety.name());
    }

    private RecordModel request(EndpointSpec spec, String className) {
        List<FieldModel> fields = new ArrayList<>();
        for (FieldSpec field : spec.request()) {
            fields.add(FieldResolver.resolve(field, types, spec, fill(field, spec)));
        }
        return new RecordModel(
                className,
                spec.file(),
                Doc.NONE,
                ApiResolver.docOrNull(spec.deprecated()),
                false,
                true,
                true,
                fields,
                RuleResolver.resolve(spec, fields, this));
    }

    private RecordModel response(EndpointSpec spec, String className) {
        List<FieldModel> fields = FieldResolver.resolve(spec.response(), types, spec);
        return new RecordModel(
                className,
                spec.file(),
                Doc.NONE,
                ApiResolver.docOrNull(spec.deprecated()),
                true,
                false,
                false,
                fields,
                List.of());
    }

    private @Nullable Fill fill(FieldSpec field, EndpointSpec scope) {
        if (field.fill() == null || field.requiredWhen() == null) {
            return null;
        }
        return new Fill(condition(field.requiredWhen(), scope), field.fill().value());
    }

    /** A condition, which looks at a field of the endpoint's request. */
    ConditionModel condition(ConditionSpec spec, EndpointSpec scope) {
        String wireName = spec.field().value();
        for (FieldSpec looked : scope.request()) {
            if (looked.name().value().equals(wireName)) {
                return new ConditionModel(
                        FieldResolver.operand(looked, types, scope),
                        Test.valueOf(spec.test().name()),
                        spec.operand().value());
            }
        }
        throw new IllegalStateException("no request field " + wireName);
    }

    private static <T> @Nullable T first(@Nullable Located<T> own, @Nullable Located<T> shared, @Nullable T otherwise) {
        if (own != null) {
            return own.value();
        }
        return shared == null ? otherwise : shared.value();
    }
}
