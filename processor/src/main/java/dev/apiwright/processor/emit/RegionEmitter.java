package dev.apiwright.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.apiwright.processor.model.ApiModel;
import dev.apiwright.processor.model.ApiModel.ServerModel;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The enum of regions; only for APIs that name servers. */
final class RegionEmitter implements Emitter {
    static final String CLASS_NAME = "Region";

    @Override
    public Stream<GeneratedFile> emit(ApiModel api) {
        return api.servers().isEmpty()
                ? Stream.empty()
                : Stream.of(SourceFile.of(api, api.source(), CLASS_NAME, () -> region(api)));
    }

    // public enum Region {
    //     /** Singapore. */
    //     SINGAPORE(Servers.of("adminapisgp.im.qcloud.com", "adminapisgp.my-imcloud.com"));
    //
    //     private final Servers servers;
    //     …
    // }
    private static TypeSpec.Builder region(ApiModel api) {
        TypeSpec.Builder type = TypeSpec.enumBuilder(CLASS_NAME)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Javadoc.of("Where an application's data lives; calls go to the servers of its region and"
                                + " nowhere else.")
                        .build());
        for (ServerModel server : api.servers()) {
            type.addEnumConstant(
                    server.constant(),
                    TypeSpec.anonymousClassBuilder("$T.of($L)", RuntimeTypes.SERVERS, hosts(server))
                            .addJavadoc(Javadoc.of(server.doc()).build())
                            .build());
        }
        return type.addField(RuntimeTypes.SERVERS, "servers", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(constructor())
                .addMethod(servers());
    }

    private static CodeBlock hosts(ServerModel server) {
        return server.hosts().stream().map(Literals::string).collect(CodeBlock.joining(", "));
    }

    // Region(Servers servers) {
    //     this.servers = servers;
    // }
    private static MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addParameter(RuntimeTypes.SERVERS, "servers")
                .addStatement("this.servers = servers")
                .build();
    }

    // /** The hosts of this region, the preferred one first. */
    // public Servers servers() {
    //     return servers;
    // }
    private static MethodSpec servers() {
        return MethodSpec.methodBuilder("servers")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Javadoc.of("The hosts of this region.")
                        .returns("the preferred host and its backup")
                        .build())
                .returns(RuntimeTypes.SERVERS)
                .addStatement("return servers")
                .build();
    }
}
