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
        List<ErrorModel> errors = new ArrayList<>();
        for (ErrorSpec spec : specs) {
            errors.add(resolve(spec));
        }
        return errors;
    }

    /** An endpoint's own codes; what one leaves out is taken from the API's entry for the same code. */
    static List<ErrorModel> ofEndpoint(List<ErrorSpec> specs, Map<Integer, ErrorSpec> ofApi) {
        List<ErrorModel> errors = new ArrayList<>();
        for (ErrorSpec spec : specs) {
            errors.add(resolve(spec.over(ofApi.get(spec.code().value()))));
        }
        return errors;
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
        Map<String, Map<Integer, ErrorModel>> byClass = new LinkedHashMap<>();
        addAll(byClass, ofApi);
        for (EndpointModel endpoint : endpoints) {
            addAll(byClass, endpoint.errors());
        }
        List<ExceptionModel> exceptions = new ArrayList<>();
        byClass.forEach((name, errors) -> exceptions.add(new ExceptionModel(name, List.copyOf(errors.values()))));
        return exceptions;
    }

    private static void addAll(Map<String, Map<Integer, ErrorModel>> byClass, List<ErrorModel> errors) {
        for (ErrorModel error : errors) {
            if (error.exception() != null) {
                byClass.computeIfAbsent(error.exception(), name -> new LinkedHashMap<>())
                        .putIfAbsent(error.code(), error);
            }
        }
    }

    private static <T> T or(@Nullable Located<T> value, T otherwise) {
        return value == null ? otherwise : value.value();
    }
}
