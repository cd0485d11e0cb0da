package dev.apiwright.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import dev.apiwright.client.ApiClient;
import dev.apiwright.client.CallResult;
import dev.apiwright.client.ClientBuilder;
import dev.apiwright.client.Endpoint;
import dev.apiwright.client.Safety;
import dev.apiwright.client.Servers;
import dev.apiwright.error.Advice;
import dev.apiwright.error.ApiError;
import dev.apiwright.error.ApiException;
import dev.apiwright.error.ApiwrightException;
import dev.apiwright.error.ErrorTable;
import dev.apiwright.error.InvalidRequestException;
import dev.apiwright.error.Outcome;
import dev.apiwright.json.Envelope;
import dev.apiwright.json.JsonName;
import dev.apiwright.json.JsonReader;
import dev.apiwright.json.JsonWriter;
import dev.apiwright.json.RawJson;
import dev.apiwright.paging.Pagination;
import dev.apiwright.paging.Paginator;
import dev.apiwright.signing.RequestSigner;
import dev.apiwright.signing.UserSigCredentials;
import dev.apiwright.value.Absent;
import dev.apiwright.value.Constraints;
import dev.apiwright.value.Fields;
import dev.apiwright.value.Maps;
import dev.apiwright.value.OpenEnum;
import dev.apiwright.value.OpenIntEnum;

/**
 * The types of the runtime that generated code names. Taken from the classes, so that a renamed one does not compile; those of
 * JSpecify by their names, because users need it where they compile and not where the processor runs.
 */
final class RuntimeTypes {
    static final ClassName ABSENT = ClassName.get(Absent.class);
    static final ClassName ADVICE = ClassName.get(Advice.class);
    static final ClassName API_CLIENT = ClassName.get(ApiClient.class);
    static final ClassName API_ERROR = ClassName.get(ApiError.class);
    static final ClassName API_EXCEPTION = ClassName.get(ApiException.class);
    static final ClassName APIWRIGHT_EXCEPTION = ClassName.get(ApiwrightException.class);
    static final ClassName CALL_RESULT = ClassName.get(CallResult.class);
    static final ClassName CLIENT_BUILDER = ClassName.get(ClientBuilder.class);
    static final ClassName CONSTRAINTS = ClassName.get(Constraints.class);
    static final ClassName ENDPOINT = ClassName.get(Endpoint.class);
    static final ClassName ENVELOPE = ClassName.get(Envelope.class);
    static final ClassName ERROR_TABLE = ClassName.get(ErrorTable.class);
    static final ClassName FIELDS = ClassName.get(Fields.class);
    static final ClassName INVALID_REQUEST = ClassName.get(InvalidRequestException.class);
    static final ClassName JSON_NAME = ClassName.get(JsonName.class);
    static final ClassName JSON_READER = ClassName.get(JsonReader.class);
    static final ClassName JSON_WRITER = ClassName.get(JsonWriter.class);
    static final ClassName MAPS = ClassName.get(Maps.class);
    static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");
    static final ClassName OPEN_ENUM = ClassName.get(OpenEnum.class);
    static final ClassName OPEN_INT_ENUM = ClassName.get(OpenIntEnum.class);
    static final ClassName OUTCOME = ClassName.get(Outcome.class);
    static final ClassName PAGINATION = ClassName.get(Pagination.class);
    static final ClassName PAGINATOR = ClassName.get(Paginator.class);
    static final ClassName RAW_JSON = ClassName.get(RawJson.class);
    static final ClassName REQUEST_SIGNER = ClassName.get(RequestSigner.class);
    static final ClassName SAFETY = ClassName.get(Safety.class);
    static final ClassName SERVERS = ClassName.get(Servers.class);
    static final ClassName USER_SIG_CREDENTIALS = ClassName.get(UserSigCredentials.class);

    static final AnnotationSpec NULLABLE = AnnotationSpec.builder(ClassName.get("org.jspecify.annotations", "Nullable"))
            .build();

    private RuntimeTypes() {}
}
