package dev.apiwright.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.apiwright.processor.model.ApiModel;
import dev.apiwright.processor.model.ApiModel.QueryModel;
import dev.apiwright.processor.model.EndpointModel;
import dev.apiwright.processor.model.ErrorModel;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** A class of constants for each endpoint: what the runtime has to know about it. */
final class EndpointEmitter implements Emitter {
    static final String ENDPOINT = "ENDPOINT";
    static final String PAGINATION = "PAGINATION";

    @Override
    public Stream<GeneratedFile> emit(ApiModel api) {
        return api.endpoints().stream()
                .map(endpoint -> SourceFile.of(
                        api, endpoint.source(), endpoint.constantsClass(), () -> constants(api, endpoint)));
    }

    // final class GetGroupMemberInfoEndpoint {
    //     static final Endpoint<GetGroupMemberInfoRequest, GetGroupMemberInfoResponse> ENDPOINT = …;
    //     static final Pagination<GetGroupMemberInfoRequest, GetGroupMemberInfoResponse, GroupMember> PAGINATION = …;
    //
    //     private GetGroupMemberInfoEndpoint() {}
    // }
    private static TypeSpec.Builder constants(ApiModel api, EndpointModel endpoint) {
        TypeSpec.Builder type = TypeSpec.classBuilder(endpoint.constantsClass())
                .addModifiers(Modifier.FINAL)
                .addJavadoc(Javadoc.of("What the runtime knows about " + Javadoc.code(endpoint.name()) + ".")
                        .build())
                .addField(endpoint(api, endpoint));
        if (endpoint.pagination() != null) {
            type.addField(new PaginationCode(api, endpoint).field());
        }
        return type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    }

    // static final Endpoint<GetGroupMemberInfoRequest, GetGroupMemberInfoResponse> ENDPOINT =
    //         Endpoint.<GetGroupMemberInfoRequest, GetGroupMemberInfoResponse>builder("getGroupMemberInfo")
    //                 .path("v4/group_open_http_svc/get_group_member_info")
    //                 …
    //                 .build();
    private static FieldSpec endpoint(ApiModel api, EndpointModel endpoint) {
        TypeName request = SourceFile.type(api, endpoint.request().className());
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
    // .request(GetGroupMemberInfoRequestJson::write)
    // .response(GetGroupMemberInfoResponseJson::read)
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
        code.add(
                "\n.request($T::write)", SourceFile.type(api, endpoint.request().codecClass()));
        code.add(
                "\n.response($T::read)",
                SourceFile.type(api, endpoint.response().codecClass()));
        TypeName errors = SourceFile.type(api, api.errorsClass());
        if (api.envelope() != null) {
            code.add("\n.envelope($T.$L)", errors, ErrorsEmitter.ENVELOPE);
        }
        code.add("\n.errors($L)", errors(api, endpoint));
        return code.add("\n.fingerprint($L)", Literals.string(endpoint.fingerprint()))
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
