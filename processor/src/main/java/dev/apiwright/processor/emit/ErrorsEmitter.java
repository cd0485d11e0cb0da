package dev.apiwright.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.apiwright.processor.model.ApiModel;
import dev.apiwright.processor.model.ApiModel.EnvelopeModel;
import dev.apiwright.processor.model.ErrorModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The class of an API's error codes, with what the runtime has to know about them. */
final class ErrorsEmitter implements Emitter {
    static final String ENVELOPE = "ENVELOPE";
    static final String TABLE = "TABLE";

    @Override
    public Stream<GeneratedFile> emit(ApiModel api) {
        return Stream.of(SourceFile.of(api, api.source(), api.errorsClass(), () -> errors(api)));
    }

    // public final class TencentChatErrors {
    //     /** The usersig has expired. */
    //     public static final int SIGNATURE_EXPIRED = 70001;
    //     …
    //     static final ErrorTable TABLE = ErrorTable.lazy(TencentChatErrors::table);
    // }
    private static TypeSpec.Builder errors(ApiModel api) {
        TypeSpec.Builder type = TypeSpec.classBuilder(api.errorsClass())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(Javadoc.of("The error codes of the API.").build());
        constants(api).values().forEach(error -> type.addField(constant(error)));
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        if (api.envelope() != null) {
            type.addField(shared(RuntimeTypes.ENVELOPE, ENVELOPE, envelope(api.envelope())));
        }
        CodeBlock table =
                CodeBlock.of("$T.lazy($T::table)", RuntimeTypes.ERROR_TABLE, SourceFile.type(api, api.errorsClass()));
        return type.addField(shared(RuntimeTypes.ERROR_TABLE, TABLE, table)).addMethod(table(api));
    }

    private static FieldSpec shared(TypeName type, String name, CodeBlock value) {
        return FieldSpec.builder(type, name, Modifier.STATIC, Modifier.FINAL)
                .initializer(value)
                .build();
    }

    /** One constant a name: those of the API, then those that only endpoints have. */
    private static Map<String, ErrorModel> constants(ApiModel api) {
        Map<String, ErrorModel> constants = new LinkedHashMap<>();
        api.errors().forEach(error -> constants.putIfAbsent(error.name(), error));
        api.endpoints()
                .forEach(endpoint -> endpoint.errors().forEach(error -> constants.putIfAbsent(error.name(), error)));
        return constants;
    }

    private static FieldSpec constant(ErrorModel error) {
        return FieldSpec.builder(TypeName.INT, error.name(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(Javadoc.of(error.doc().orElse("Error code " + error.code() + "."))
                        .build())
                .initializer("$L", error.code())
                .build();
    }

    // Envelope.builder()
    //         .code("ErrorCode", 0)
    //         .status("ActionStatus", "OK", "SomeError")
    //         .message("ErrorInfo")
    //         .ignore("ErrorDisplay")
    //         .build()
    private static CodeBlock envelope(EnvelopeModel envelope) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$T.builder()$>$>", RuntimeTypes.ENVELOPE)
                .add("\n.code($L, $L)", Literals.string(envelope.code()), envelope.success());
        if (envelope.codeIsText()) {
            code.add("\n.codeAsText()");
        }
        if (envelope.status() != null) {
            code.add(
                    "\n.status($L, $L)",
                    Literals.string(envelope.status()),
                    envelope.statusSuccess().stream().map(Literals::string).collect(CodeBlock.joining(", ")));
        }
        if (envelope.message() != null) {
            code.add("\n.message($L)", Literals.string(envelope.message()));
        }
        envelope.ignored().forEach(field -> code.add("\n.ignore($L)", Literals.string(field)));
        return code.add("\n.build()$<$<").build();
    }

    // private static ErrorTable table() {
    //     ErrorTable.Builder table = ErrorTable.builder();
    //     table.add(70001, "SIGNATURE_EXPIRED", …);
    //     return table.build();
    // }
    private static MethodSpec table(ApiModel api) {
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement("$1T.Builder table = $1T.builder()", RuntimeTypes.ERROR_TABLE);
        // Statements, because compilers run out of stack on a chain of a thousand calls.
        api.errors().forEach(error -> code.addStatement("table$L", add(api, error)));
        return MethodSpec.methodBuilder("table")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(RuntimeTypes.ERROR_TABLE)
                .addCode(code.build())
                .addStatement("return table.build()")
                .build();
    }

    // .add(70001, "SIGNATURE_EXPIRED", Advice.SIGN_ANEW, Outcome.NOT_EXECUTED, "Renew it.",
    // SignatureRejectedException::new)
    static CodeBlock add(ApiModel api, ErrorModel error) {
        TypeName exception =
                error.exception() == null ? RuntimeTypes.API_EXCEPTION : SourceFile.type(api, error.exception());
        return CodeBlock.of(
                ".add($L,$W$L,$W$T.$L,$W$T.$L,$W$L,$W$T::new)",
                error.code(),
                Literals.string(error.name()),
                RuntimeTypes.ADVICE,
                error.advice().name(),
                RuntimeTypes.OUTCOME,
                error.outcome().name(),
                Literals.string(error.hint()),
                exception);
    }
}
