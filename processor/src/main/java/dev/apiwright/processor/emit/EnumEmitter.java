package dev.apiwright.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.apiwright.processor.model.ApiModel;
import dev.apiwright.processor.model.EnumModel;
import dev.apiwright.processor.model.EnumModel.ValueModel;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** A class for each open enum: constants for the known values, and room for all others. */
final class EnumEmitter implements Emitter {
    private static final String UNKNOWN = "UNKNOWN";

    @Override
    public Stream<GeneratedFile> emit(ApiModel api) {
        return api.enums().stream()
                .map(model ->
                        SourceFile.of(api, model.source(), model.className(), () -> new OpenEnum(api, model).type()));
    }

    /** One enum. */
    private static final class OpenEnum {
        private final EnumModel model;
        private final ClassName self;
        private final ClassName known;
        private final TypeName wireType;

        OpenEnum(ApiModel api, EnumModel model) {
            this.model = model;
            this.self = SourceFile.type(api, model.className());
            this.known = self.nestedClass("Known");
            this.wireType = model.integers() ? TypeName.LONG : ClassName.get(String.class);
        }

        // public final class Role extends OpenEnum {
        //     /** Owns the group. */
        //     public static final Role OWNER = new Role("Owner", Known.OWNER);
        //     …
        // }
        TypeSpec.Builder type() {
            TypeSpec.Builder type = TypeSpec.classBuilder(self)
                    .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                    .superclass(model.integers() ? RuntimeTypes.OPEN_INT_ENUM : RuntimeTypes.OPEN_ENUM)
                    .addJavadoc(Javadoc.of(model.doc())
                            .paragraph("Values that the spec does not know are kept as they came.")
                            .deprecated(model.deprecated())
                            .build());
            if (model.deprecated() != null) {
                type.addAnnotation(Deprecated.class);
            }
            model.values().forEach(value -> type.addField(constant(value)));
            return type.addField(known, "known", Modifier.PRIVATE, Modifier.FINAL)
                    .addMethod(constructor())
                    .addMethod(of())
                    .addMethod(known())
                    .addType(knownType());
        }

        private FieldSpec constant(ValueModel value) {
            FieldSpec.Builder field = FieldSpec.builder(
                            self, value.constant(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                    .addJavadoc(Javadoc.of(value.doc())
                            .deprecated(value.deprecated())
                            .build())
                    .initializer("new $T($L, $T.$L)", self, literal(value), known, value.constant());
            if (value.deprecated() != null) {
                field.addAnnotation(Deprecated.class);
            }
            return field.build();
        }

        private CodeBlock literal(ValueModel value) {
            return model.integers() ? CodeBlock.of("$LL", value.wire()) : Literals.constant(value.wire());
        }

        // private Role(String value, Known known) {
        //     super(value);
        //     this.known = known;
        // }
        private MethodSpec constructor() {
            return MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(wireType, "value")
                    .addParameter(known, "known")
                    .addStatement("super(value)")
                    .addStatement("this.known = known")
                    .build();
        }

        // public static Role of(String value) {
        //     return switch (value.strip()) {
        //         case "Owner" -> OWNER;
        //         default -> new Role(value, Known.UNKNOWN);
        //     };
        // }
        private MethodSpec of() {
            String kept = model.integers() ? "number" : "text";
            String trimmed = model.trim() ? " White space around a known value is dropped." : "";
            return MethodSpec.methodBuilder("of")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .addJavadoc(Javadoc.of("The value for a " + kept + " of the wire." + trimmed)
                            .param("value", "any " + kept)
                            .returns("the constant where the spec knows the " + kept + ", otherwise a value that keeps"
                                    + " it unchanged")
                            .build())
                    .returns(self)
                    .addParameter(wireType, "value")
                    .addCode(model.integers() ? ofNumber() : ofText())
                    .build();
        }

        private CodeBlock ofText() {
            CodeBlock.Builder code =
                    CodeBlock.builder().add("return switch (value$L) {$>\n", model.trim() ? ".strip()" : "");
            for (ValueModel value : model.values()) {
                code.add("case $L -> $L;\n", literal(value), value.constant());
            }
            return code.add("default -> new $T(value, $T.$L);$<\n};\n", self, known, UNKNOWN)
                    .build();
        }

        // if (value == 1L) {
        //     return ONLINE;
        // }
        // return new State(value, Known.UNKNOWN);
        private CodeBlock ofNumber() {
            CodeBlock.Builder code = CodeBlock.builder();
            for (ValueModel value : model.values()) {
                code.beginControlFlow("if (value == $L)", literal(value))
                        .addStatement("return $L", value.constant())
                        .endControlFlow();
            }
            return code.addStatement("return new $T(value, $T.$L)", self, known, UNKNOWN)
                    .build();
        }

        // public Known known() {
        //     return known;
        // }
        private MethodSpec known() {
            return MethodSpec.methodBuilder("known")
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc(Javadoc.of("For use in a {@code switch}.")
                            .returns("{@link Known#" + UNKNOWN + "} when the spec does not know the value")
                            .build())
                    .returns(known)
                    .addStatement("return known")
                    .build();
        }

        // public enum Known {
        //     /** Owns the group. */
        //     OWNER,
        //     /** A value that the spec does not know. */
        //     UNKNOWN
        // }
        private TypeSpec knownType() {
            TypeSpec.Builder type = TypeSpec.enumBuilder(known)
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .addJavadoc(Javadoc.of("The values that the spec knows, and one for all others.")
                            .build());
            for (ValueModel value : model.values()) {
                type.addEnumConstant(value.constant(), documented(Javadoc.of(value.doc())));
            }
            return type.addEnumConstant(UNKNOWN, documented(Javadoc.of("A value that the spec does not know.")))
                    .build();
        }

        private static TypeSpec documented(Javadoc javadoc) {
            return TypeSpec.anonymousClassBuilder("")
                    .addJavadoc(javadoc.build())
                    .build();
        }
    }
}
