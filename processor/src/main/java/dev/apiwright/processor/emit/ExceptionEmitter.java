package dev.apiwright.processor.emit;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.apiwright.processor.model.ApiModel;
import dev.apiwright.processor.model.ApiModel.ExceptionModel;
import dev.apiwright.processor.model.Doc;
import dev.apiwright.processor.model.ErrorModel;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** An exception class for each that the error codes name. */
final class ExceptionEmitter implements Emitter {
    @Override
    public Stream<GeneratedFile> emit(ApiModel api) {
        return api.exceptions().stream()
                .map(exception -> SourceFile.of(api, api.source(), exception.className(), () -> exception(exception)));
    }

    // /** The group does not exist. Error code 10010. Check the group ID. */
    // public final class GroupNotFoundException extends ApiException {
    //     private static final long serialVersionUID = 1L;
    //
    //     GroupNotFoundException(ApiError error) {
    //         super(error);
    //     }
    // }
    private static TypeSpec.Builder exception(ExceptionModel exception) {
        return TypeSpec.classBuilder(exception.className())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(RuntimeTypes.API_EXCEPTION)
                .addJavadoc(javadoc(exception).build())
                .addField(FieldSpec.builder(
                                TypeName.LONG, "serialVersionUID", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("1L")
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(RuntimeTypes.API_ERROR, "error")
                        .addStatement("super(error)")
                        .build());
    }

    private static Javadoc javadoc(ExceptionModel exception) {
        if (exception.codes().size() == 1) {
            ErrorModel error = exception.codes().get(0);
            return Javadoc.of(meaning(error) + " Error code " + error.code() + "."
                    + (error.hint().isEmpty() ? "" : " " + Doc.of(error.hint()).inline()));
        }
        Javadoc javadoc =
                Javadoc.of("Stands for several error codes of the API:").line("<ul>");
        exception.codes().forEach(error -> javadoc.line("<li>" + error.code() + ": " + meaning(error)));
        return javadoc.line("</ul>");
    }

    private static String meaning(ErrorModel error) {
        return error.doc().orElse(error.name() + ".").inline();
    }
}
