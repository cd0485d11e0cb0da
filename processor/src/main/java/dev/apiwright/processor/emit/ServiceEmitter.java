package dev.apiwright.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.apiwright.processor.model.ApiModel;
import dev.apiwright.processor.model.ApiModel.ServiceModel;
import dev.apiwright.processor.model.EndpointModel;
import dev.apiwright.processor.model.ErrorModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** A class for each service, with up to four methods for each of its endpoints. */
final class ServiceEmitter implements Emitter {
    @Override
    public Stream<GeneratedFile> emit(ApiModel api) {
        return api.services().stream()
                .map(service -> SourceFile.of(api, api.source(), service.className(), () -> service(api, service)));
    }

    // public final class GroupService {
    //     private final ApiClient client;
    //
    //     GroupService(ApiClient client) {
    //         this.client = client;
    //     }
    //     …
    // }
    private static TypeSpec.Builder service(ApiModel api, ServiceModel service) {
        TypeSpec.Builder type = TypeSpec.classBuilder(service.className())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(Javadoc.of(service.doc()).paragraph("Thread-safe.").build())
                .addField(RuntimeTypes.API_CLIENT, "client", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(RuntimeTypes.API_CLIENT, "client")
                        .addStatement("this.client = client")
                        .build());
        for (EndpointModel endpoint : service.endpoints()) {
            type.addMethods(methods(api, endpoint));
        }
        return type;
    }

    private static List<MethodSpec> methods(ApiModel api, EndpointModel endpoint) {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(call(api, endpoint));
        methods.add(callAsync(api, endpoint));
        methods.add(callWithDetails(api, endpoint));
        if (endpoint.pagination() != null) {
            methods.add(paginate(api, endpoint));
        }
        return methods;
    }

    // /**
    //  * Lists the members of a group.
    //  *
    //  * <p>{@code POST v4/group_open_http_svc/get_group_member_info}
    //  *
    //  * @throws GroupNotFoundException 10010: the group does not exist
    //  */
    // public GetGroupMemberInfoResponse getGroupMemberInfo(GetGroupMemberInfoRequest request) {
    //     return client.call(GetGroupMemberInfoRequest.ENDPOINT, request);
    // }
    private static MethodSpec call(ApiModel api, EndpointModel endpoint) {
        Javadoc javadoc = Javadoc.of(endpoint.doc())
                .paragraph(Javadoc.code("POST " + endpoint.path()))
                .param("request", "what to ask for")
                .returns("the server's answer");
        exceptions(endpoint).forEach(javadoc::throwing);
        javadoc.throwing(RuntimeTypes.API_EXCEPTION.toString(), "for every other error code");
        javadoc.throwing(RuntimeTypes.APIWRIGHT_EXCEPTION.toString(), "when the call fails in any other way");
        endpoint.see().forEach(javadoc::see);
        return method(endpoint, "", javadoc.since(endpoint.since()))
                .returns(response(api, endpoint))
                .addParameter(request(api, endpoint), "request")
                .addStatement("return client.call($L, request)", EndpointCode.endpoint(api, endpoint))
                .build();
    }

    /** The exceptions of an endpoint's own codes, each with what its codes mean. */
    private static Map<String, String> exceptions(EndpointModel endpoint) {
        return endpoint.errors().stream()
                .filter(error -> error.exception() != null)
                .collect(Collectors.toMap(
                        ErrorModel::exception,
                        error -> error.code() + ": "
                                + error.doc().orElse(error.name()).inline(),
                        (first, second) -> first + " " + second,
                        LinkedHashMap::new));
    }

    // /** As {@link #getGroupMemberInfo}, without blocking; cancelling the future ends the call. */
    // public CompletableFuture<GetGroupMemberInfoResponse> getGroupMemberInfoAsync(GetGroupMemberInfoRequest request) {
    //     return client.callAsync(GetGroupMemberInfoRequest.ENDPOINT, request);
    // }
    private static MethodSpec callAsync(ApiModel api, EndpointModel endpoint) {
        Javadoc javadoc = Javadoc.of(
                        "As {@link #" + endpoint.name() + "}, without blocking; cancelling the future ends the call.")
                .param("request", "what to ask for")
                .returns("the server's answer; it fails with what the other method throws");
        return method(endpoint, "Async", javadoc)
                .returns(ParameterizedTypeName.get(ClassName.get(CompletableFuture.class), response(api, endpoint)))
                .addParameter(request(api, endpoint), "request")
                .addStatement("return client.callAsync($L, request)", EndpointCode.endpoint(api, endpoint))
                .build();
    }

    // /** As {@link #getGroupMemberInfo}, with the HTTP status, the headers and the attempts. */
    // public CallResult<GetGroupMemberInfoResponse> getGroupMemberInfoWithDetails(GetGroupMemberInfoRequest request) {
    //     return client.callWithDetails(GetGroupMemberInfoRequest.ENDPOINT, request);
    // }
    private static MethodSpec callWithDetails(ApiModel api, EndpointModel endpoint) {
        Javadoc javadoc = Javadoc.of(
                        "As {@link #" + endpoint.name() + "}, with the HTTP status, the headers and the attempts.")
                .param("request", "what to ask for")
                .returns("the server's answer and how it was got");
        return method(endpoint, "WithDetails", javadoc)
                .returns(ParameterizedTypeName.get(RuntimeTypes.CALL_RESULT, response(api, endpoint)))
                .addParameter(request(api, endpoint), "request")
                .addStatement("return client.callWithDetails($L, request)", EndpointCode.endpoint(api, endpoint))
                .build();
    }

    // /** Goes through everything that {@link #getGroupMemberInfo} lists, page by page: … */
    // public Paginator<GetGroupMemberInfoRequest, GetGroupMemberInfoResponse, GroupMember> getGroupMemberInfoPages(
    //         GetGroupMemberInfoRequest request) {
    //     return client.paginate(GetGroupMemberInfoRequest.PAGINATION.get(), request);
    // }
    private static MethodSpec paginate(ApiModel api, EndpointModel endpoint) {
        String once = endpoint.pagination().key() == null ? "every item" : "every item, once";
        Javadoc javadoc = Javadoc.of("Goes through everything that {@link #" + endpoint.name() + "} lists: " + once
                        + ". Nothing is sent before the first page is asked for.")
                .param("request", "where to start and what to ask for")
                .returns("the listing, as pages or as items");
        return method(endpoint, "Pages", javadoc)
                .returns(paginator(api, endpoint))
                .addParameter(request(api, endpoint), "request")
                .addStatement("return client.paginate($L, request)", EndpointCode.pagination(api, endpoint))
                .build();
    }

    private static MethodSpec.Builder method(EndpointModel endpoint, String ending, Javadoc javadoc) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(endpoint.name() + ending)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(javadoc.deprecated(endpoint.deprecated()).build());
        if (endpoint.deprecated() != null) {
            method.addAnnotation(Deprecated.class);
        }
        return method;
    }

    private static TypeName paginator(ApiModel api, EndpointModel endpoint) {
        return ParameterizedTypeName.get(
                RuntimeTypes.PAGINATOR,
                request(api, endpoint),
                response(api, endpoint),
                new Types(api).boxed(endpoint.pagination().item()));
    }

    private static ClassName request(ApiModel api, EndpointModel endpoint) {
        return SourceFile.type(api, endpoint.request().className());
    }

    private static ClassName response(ApiModel api, EndpointModel endpoint) {
        return SourceFile.type(api, endpoint.response().className());
    }
}
