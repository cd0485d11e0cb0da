package dev.apiwright.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.apiwright.processor.model.ApiModel;
import dev.apiwright.processor.model.EndpointModel;
import dev.apiwright.processor.model.FieldModel;
import dev.apiwright.processor.model.RecordModel;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** An immutable class with a staged builder for the request of each endpoint. */
final class RequestEmitter implements Emitter {
    @Override
    public Stream<GeneratedFile> emit(ApiModel api) {
        return api.services().stream()
                .flatMap(service -> service.endpoints().stream()
                        .map(endpoint -> SourceFile.of(
                                api,
                                endpoint.source(),
                                endpoint.request().className(),
                                () -> new Request(api, endpoint, service.className()).type())));
    }

    /** One request. */
    private static final class Request {
        private final ApiModel api;
        private final EndpointModel endpoint;
        private final RecordModel request;
        private final ClassName self;
        private final String service;
        private final Types types;
        private final BuilderCode builder;

        Request(ApiModel api, EndpointModel endpoint, String service) {
            this.api = api;
            this.endpoint = endpoint;
            this.request = endpoint.request();
            this.self = SourceFile.type(api, request.className());
            this.service = service;
            this.types = new Types(api);
            this.builder = new BuilderCode(api, request);
        }

        // public final class GetGroupMemberInfoRequest {
        //     static final Endpoint<GetGroupMemberInfoRequest, GetGroupMemberInfoResponse> ENDPOINT = …;
        //
        //     private final String groupId;
        //     private final @Nullable List<Role> memberRoleFilter;
        //     …
        // }
        TypeSpec.Builder type() {
            TypeSpec.Builder type = TypeSpec.classBuilder(self)
                    .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                    .addJavadoc(Javadoc.of("Request of {@link " + service + "#" + endpoint.name() + "}. Immutable.")
                            .deprecated(request.deprecated())
                            .build());
            if (request.deprecated() != null) {
                type.addAnnotation(Deprecated.class);
            }
            type.addFields(EndpointCode.fields(api, endpoint));
            for (FieldModel field : request.fields()) {
                type.addField(
                        FieldSpec.builder(types.of(field, request), field.name(), Modifier.PRIVATE, Modifier.FINAL)
                                .build());
            }
            type.addMethod(constructor()).addMethod(builder.builder()).addMethod(builder.toBuilder());
            request.fields().forEach(field -> type.addMethod(accessor(field)));
            return type.addMethods(objectMethods())
                    .addMethod(new WriterCode(api, request).method())
                    .addTypes(builder.types(CodeBlock.of("new $T(this)", self)));
        }

        // private GetGroupMemberInfoRequest(Builder builder) {
        //     this.groupId = Objects.requireNonNull(builder.groupId);
        //     this.limit = builder.limit;
        // }
        private MethodSpec constructor() {
            MethodSpec.Builder method = MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(self.nestedClass("Builder"), "builder");
            for (FieldModel field : request.fields()) {
                if (field.required()) {
                    method.addStatement("this.$1N = $2T.requireNonNull(builder.$1N)", field.name(), Objects.class);
                } else {
                    // A text as it is: JavaPoet takes statements apart.
                    method.addCode("$L", "this." + field.name() + " = builder." + field.name() + ";\n");
                }
            }
            return method.build();
        }

        // /**
        //  * Only members with these roles; all when absent.
        //  *
        //  * @return {@code MemberRoleFilter} on the wire; null when absent
        //  */
        // public @Nullable List<Role> memberRoleFilter() {
        //     return memberRoleFilter;
        // }
        private MethodSpec accessor(FieldModel field) {
            String wire = Javadoc.code(field.wireName()) + " on the wire";
            Javadoc javadoc = Javadoc.of(Javadoc.field(field, false))
                    .returns(Types.isNullable(field, request) ? wire + "; " + Javadoc.whenNull(field) : wire)
                    .since(field.since())
                    .deprecated(field.deprecated());
            MethodSpec.Builder method = MethodSpec.methodBuilder(field.name())
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc(javadoc.build())
                    .returns(types.of(field, request));
            if (field.deprecated() != null) {
                method.addAnnotation(Deprecated.class);
            }
            return method.addCode("$L", "return " + field.name() + ";\n").build();
        }

        // @Override
        // public boolean equals(@Nullable Object other) {
        //     return other instanceof GetGroupMemberInfoRequest that && all().equals(that.all());
        // }
        //
        // @Override
        // public int hashCode() { … }
        //
        // @Override
        // public String toString() { … }
        private List<MethodSpec> objectMethods() {
            String all = new Locals(request.fields()).free("all");
            MethodSpec equals = override("equals", boolean.class)
                    .addParameter(Types.nullable(ClassName.OBJECT), "other")
                    .addStatement("return other instanceof $T that && $N().equals(that.$N())", self, all, all)
                    .build();
            MethodSpec hashCode = override("hashCode", int.class)
                    .addStatement("return $N().hashCode()", all)
                    .build();
            MethodSpec toString = override("toString", String.class)
                    .addStatement("return $N().toString()", all)
                    .build();
            return List.of(equals, hashCode, toString, all(all));
        }

        private static MethodSpec.Builder override(String name, Class<?> returned) {
            return MethodSpec.methodBuilder(name)
                    .addAnnotation(Override.class)
                    .addModifiers(Modifier.PUBLIC)
                    .returns(returned);
        }

        // private Fields all() {
        //     return Fields.of("GetGroupMemberInfoRequest")
        //             .add("groupId", groupId)
        //             .add("limit", limit);
        // }
        private MethodSpec all(String name) {
            CodeBlock.Builder code = CodeBlock.builder()
                    .add("return $T.of($L)", RuntimeTypes.FIELDS, Literals.string(request.className()));
            for (FieldModel field : request.fields()) {
                code.add("\n.add($L, $N)", Literals.string(field.name()), field.name());
            }
            return MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.PRIVATE)
                    .returns(RuntimeTypes.FIELDS)
                    .addStatement(code.build())
                    .build();
        }
    }
}
