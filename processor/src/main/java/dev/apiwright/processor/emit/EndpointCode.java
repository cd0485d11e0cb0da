package dev.apiwright.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.apiwright.processor.model.ApiModel;
import dev.apiwright.processor.model.ApiModel.QueryModel;
import dev.apiwright.processor.model.EndpointModel;
import dev.apiwright.processor.model.ErrorModel;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The constants of a request that say what the runtime has to know about its endpoint. They stand in the request's class because
 * each file and class costs the compiler time, and because nobody calls without a request. No field can have their names, as
 * methods are not written in capitals.
 */
final class EndpointCode {
    static final String ENDPOINT = "ENDPOINT";
    static final String PAGINATION = "PAGINATION";

    private EndpointCode() {}

    // GetGroupMemberInfoRequest.ENDPOINT
    static CodeBlock endpoint(ApiModel api, EndpointModel endpoint) {
        return CodeBlock.of("$T.$L", request(api, endpoint), ENDPOINT);
    }

    // GetGroupMemberInfoRequest.PAGINATION.get()
    static CodeBlock pagination(ApiModel api, EndpointModel endpoint) {
        return CodeBlock.of("$T.$L.get()", request(api, endpoint), PAGINATION);
    }

    static List<FieldSpec> fields(ApiModel api, EndpointModel endpoint) {
        return endpoint.pagination() == null
                ? List.of(field(api, endpoint))
                : List.of(field(api, endpoint), new PaginationCode(api, endpoint).field());
    }

    private static TypeName request(ApiModel api, EndpointModel endpoint) {
        return SourceFile.type(api, endpoint.request().className());
    }

    // static final Endpoint<GetGroupMemberInfoRequest, GetGroupMemberInfoResponse> ENDPOINT =
    //         Endpoint.<GetGroupMemberInfoRequest, GetGroupMemberInfoResponse>builder("getGroupMemberInfo")
    //                 .path("v4/group_open_http_svc/get_group_member_info")
    //                 …
    //                 .build();
    private static FieldSpec field(ApiModel api, EndpointModel endpoint) {
        TypeName request = request(api, endpoint);
        TypeName response = SourceFile.type(api, endpoint.response().className());
        return FieldSpec.builder(
                        ParameterizedTypeName.get(RuntimeTypes.ENDPOINT, request, response),
                        ENDPOINT,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(
                        "$>$>\n$T.<$T, $T>builder($L)$>$>$L\n.build()$<$<$<$<",
                        RuntimeTypes.ENDPOINT,
                        request,
                        response,
                        Literals.string(endpoint.name()),
                        settings(api, endpoint))
                .build();
    }

    // .path("v4/group_open_http_svc/get_group_member_info")
    // .query("contenttype", "json")
    // .safety(Safety.READ_ONLY)
    // .rateLimit(200)
    // .request(GetGroupMemberInfoRequest::write)
    // .response(GetGroupMemberInfoResponse::read)
    // .envelope(TencentChatErrors.ENVELOPE)
    // .errors(TencentChatErrors.TABLE)
    // .fingerprint("3f2a9c41d07be856")
    private static CodeBlock settings(ApiModel api, EndpointModel endpoint) {
        CodeBlock.Builder code = CodeBlock.builder();
        code.add("\n.path($L)", Literals.string(endpoint.path()));
        for (QueryModel query : api.query()) {
            code.add("\n.query($L, $L)", Literals.string(query.name()), Literals.string(query.value()));
        }
        code.add("\n.safety($T.$L)", RuntimeTypes.SAFETY, endpoint.safety().name());
        if (endpoint.rateLimit() != null) {
            code.add("\n.rateLimit($L)", endpoint.rateLimit());
        }
        code.add("\n.request($T::write)", request(api, endpoint));
        code.add(
                "\n.response($T::read)",
                SourceFile.type(api, endpoint.response().className()));
        TypeName errors = SourceFile.type(api, api.errorsClass());
        if (api.envelope() != null) {
            code.add("\n.envelope($T.$L)", errors, ErrorsEmitter.ENVELOPE);
        }
        code.add("\n.errors($L)", errors(api, endpoint));
        return code.add(
                        "\n.fingerprint($L)",
                        Literals.string(endpoint.fingerprint().text()))
                .build();
    }

    // TencentChatErrors.TABLE.with(ErrorTable.builder()
    //         .add(10018, "RESPONSE_TOO_LARGE", Advice.SMALLER_PAGE, Outcome.NOT_EXECUTED, "…", ApiException::new)
    //         .build())
    private static CodeBlock errors(ApiModel api, EndpointModel endpoint) {
        TypeName errors = SourceFile.type(api, api.errorsClass());
        List<ErrorModel> different = endpoint.errors().stream()
                .filter(error -> !api.errors().contains(error))
                .toList();
        if (different.isEmpty()) {
            return CodeBlock.of("$T.$L", errors, ErrorsEmitter.TABLE);
        }
        CodeBlock.Builder own = CodeBlock.builder().add("$T.builder()$>$>", RuntimeTypes.ERROR_TABLE);
        different.forEach(error -> own.add("\n$L", ErrorsEmitter.add(api, error)));
        return CodeBlock.of("$T.$L.with($L\n.build()$<$<)", errors, ErrorsEmitter.TABLE, own.build());
    }
}
