package dev.apiwright.processor.model;

import dev.apiwright.error.Advice;
import dev.apiwright.error.Outcome;
import dev.apiwright.processor.model.ApiModel.ExceptionModel;
import dev.apiwright.processor.spec.ErrorSpec;
import dev.apiwright.processor.spec.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Error codes, and the exception classes that they call for. */
final class ErrorResolver {
    private ErrorResolver() {}

    static List<ErrorModel> ofApi(List<ErrorSpec> specs) {
        return specs.stream().map(ErrorResolver::resolve).toList();
    }

    /** An endpoint's own codes; what one leaves out is taken from the API's entry for the same code. */
    static List<ErrorModel> ofEndpoint(List<ErrorSpec> specs, List<ErrorSpec> ofApi) {
        return specs.stream()
                .map(spec -> resolve(spec.over(ofApi.stream()
                        .filter(shared ->
                                shared.code().value().equals(spec.code().value()))
                        .findFirst()
                        .orElse(null))))
                .toList();
    }

    private static ErrorModel resolve(ErrorSpec spec) {
        String exception = or(spec.exception(), "");
        return new ErrorModel(
                spec.code().value(),
                or(spec.name(), "ERROR_" + spec.code().value()),
                exception.isEmpty() ? null : exception + "Exception",
                or(spec.advice(), Advice.NONE),
                or(spec.outcome(), Outcome.UNKNOWN),
                Doc.of(or(spec.doc(), "")),
                or(spec.hint(), ""));
    }

    /** Every exception class once, with all the codes that it stands for. */
    static List<ExceptionModel> exceptions(List<ErrorModel> ofApi, List<EndpointModel> endpoints) {
        Map<String, List<ErrorModel>> byClass = new LinkedHashMap<>();
        ofApi.forEach(error -> add(byClass, error));
        endpoints.forEach(endpoint -> endpoint.errors().forEach(error -> add(byClass, error)));
        return byClass.entrySet().stream()
                .map(entry -> new ExceptionModel(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static void add(Map<String, List<ErrorModel>> byClass, ErrorModel error) {
        if (error.exception() == null) {
            return;
        }
        List<ErrorModel> codes = byClass.computeIfAbsent(error.exception(), name -> new ArrayList<>());
        if (codes.stream().noneMatch(known -> known.code() == error.code())) {
            codes.add(error);
        }
    }

    private static <T> T or(@Nullable Located<T> value, T otherwise) {
        return value == null ? otherwise : value.value();
    }
}
