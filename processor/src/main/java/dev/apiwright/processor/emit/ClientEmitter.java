package dev.apiwright.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.apiwright.processor.model.ApiModel;
import dev.apiwright.processor.model.ApiModel.ServiceModel;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The client class of an API, and its builder. */
final class ClientEmitter implements Emitter {
    @Override
    public Stream<GeneratedFile> emit(ApiModel api) {
        return Stream.of(SourceFile.of(api, api.source(), api.clientClass(), () -> client(api)));
    }

    // public final class TencentChat implements AutoCloseable {
    //     private final ApiClient client;
    //     private final GroupService group;
    //     …
    // }
    private static TypeSpec.Builder client(ApiModel api) {
        TypeSpec.Builder type = TypeSpec.classBuilder(api.clientClass())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(AutoCloseable.class)
                .addJavadoc(Javadoc.of(api.doc())
                        .paragraph("Make one per application and share it: it is thread-safe. Close it when the"
                                + " application ends.")
                        .build())
                .addField(RuntimeTypes.API_CLIENT, apiClient(api), Modifier.PRIVATE, Modifier.FINAL);
        for (ServiceModel service : api.services()) {
            type.addField(FieldSpec.builder(
                            SourceFile.type(api, service.className()),
                            service.accessor(),
                            Modifier.PRIVATE,
                            Modifier.FINAL)
                    .build());
        }
        type.addMethod(constructor(api)).addMethod(builder(api));
        api.services().forEach(service -> type.addMethod(accessor(api, service)));
        return type.addMethod(close(api)).addType(builderType(api));
    }

    /** The name of a field that no service's has. */
    private static String apiClient(ApiModel api) {
        boolean taken =
                api.services().stream().anyMatch(service -> service.accessor().equals("apiClient"));
        return taken ? "apiClient_" : "apiClient";
    }

    // private TencentChat(ApiClient apiClient) {
    //     this.apiClient = apiClient;
    //     this.group = new GroupService(apiClient);
    // }
    private static MethodSpec constructor(ApiModel api) {
        String apiClient = apiClient(api);
        MethodSpec.Builder method = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(RuntimeTypes.API_CLIENT, apiClient)
                .addStatement("this.$1N = $1N", apiClient);
        for (ServiceModel service : api.services()) {
            method.addStatement(
                    "this.$N = new $T($N)", service.accessor(), SourceFile.type(api, service.className()), apiClient);
        }
        return method.build();
    }

    // /** Starts a client; a region and credentials are needed. */
    // public static Builder builder() {
    //     return new Builder();
    // }
    private static MethodSpec builder(ApiModel api) {
        ClassName builder = SourceFile.type(api, api.clientClass()).nestedClass("Builder");
        return MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(Javadoc.of("Starts a client; it needs " + needs(api) + ".")
                        .returns("a builder with the default settings")
                        .build())
                .returns(builder)
                .addStatement("return new $T()", builder)
                .build();
    }

    private static String needs(ApiModel api) {
        return (api.servers().isEmpty() ? "the address of a server" : "a region")
                + (api.signedByUserSig() ? " and credentials" : "");
    }

    // /** Groups and their members. */
    // public GroupService group() {
    //     return group;
    // }
    private static MethodSpec accessor(ApiModel api, ServiceModel service) {
        return MethodSpec.methodBuilder(service.accessor())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Javadoc.of(service.doc())
                        .returns("the endpoints of this service")
                        .build())
                .returns(SourceFile.type(api, service.className()))
                .addStatement("return $N", service.accessor())
                .build();
    }

    // /** Ends what is in flight and gives back threads and connections; calls after it fail. */
    // @Override
    // public void close() {
    //     apiClient.close();
    // }
    private static MethodSpec close(ApiModel api) {
        return MethodSpec.methodBuilder("close")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Javadoc.of(
                                "Ends what is in flight and gives back threads and connections; calls after it fail.")
                        .build())
                .addStatement("$N.close()", apiClient(api))
                .build();
    }

    // public static final class Builder extends ClientBuilder<Builder> {
    //     private Builder() {
    //         super("tencent-chat");
    //         signer(RequestSigner.none());      // when calls are not signed
    //     }
    //     …
    // }
    private static TypeSpec builderType(ApiModel api) {
        ClassName builder = SourceFile.type(api, api.clientClass()).nestedClass("Builder");
        TypeSpec.Builder type = TypeSpec.classBuilder(builder)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(RuntimeTypes.CLIENT_BUILDER, builder))
                .addJavadoc(Javadoc.of("Collects what a client needs. Not thread-safe.")
                        .build())
                .addMethod(builderConstructor(api));
        if (!api.servers().isEmpty()) {
            type.addMethod(region(api, builder));
        }
        if (api.signedByUserSig()) {
            type.addMethod(credentials(builder));
        }
        return type.addMethod(build(api)).build();
    }

    private static MethodSpec builderConstructor(ApiModel api) {
        MethodSpec.Builder method = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addStatement("super($L)", Literals.string(api.name()));
        if (!api.signedByUserSig()) {
            method.addStatement("signer($T.none())", RuntimeTypes.REQUEST_SIGNER);
        }
        return method.build();
    }

    // /** The region whose servers are called. */
    // public Builder region(Region region) {
    //     return servers(region.servers());
    // }
    private static MethodSpec region(ApiModel api, ClassName builder) {
        return MethodSpec.methodBuilder("region")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Javadoc.of("Chooses the region whose servers are called.")
                        .param("region", "where the application's data lives")
                        .returns("this builder")
                        .build())
                .returns(builder)
                .addParameter(SourceFile.type(api, RegionEmitter.CLASS_NAME), "region")
                .addStatement("return servers(region.servers())")
                .build();
    }

    // /** Says who calls: every request is signed with a UserSig made from these. */
    // public Builder credentials(UserSigCredentials credentials) {
    //     return signer(credentials.signer());
    // }
    private static MethodSpec credentials(ClassName builder) {
        return MethodSpec.methodBuilder("credentials")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Javadoc.of("Says who calls: every request is signed with a UserSig made from these.")
                        .param("credentials", "of an administrator of the application")
                        .returns("this builder")
                        .build())
                .returns(builder)
                .addParameter(RuntimeTypes.USER_SIG_CREDENTIALS, "credentials")
                .addStatement("return signer(credentials.signer())")
                .build();
    }

    // /** Checks the settings and makes the client. */
    // public TencentChat build() {
    //     return new TencentChat(buildClient());
    // }
    private static MethodSpec build(ApiModel api) {
        ClassName client = SourceFile.type(api, api.clientClass());
        return MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Javadoc.of("Checks the settings and makes the client.")
                        .returns("a client that has sent nothing yet")
                        .throwing(
                                "IllegalArgumentException", "when settings are missing or wrong; it names all of them")
                        .build())
                .returns(client)
                .addStatement("return new $T(buildClient())", client)
                .build();
    }
}
