package dev.apiwright.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.apiwright.processor.model.ApiModel;
import dev.apiwright.processor.model.FieldModel;
import dev.apiwright.processor.model.RecordModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The staged builder of a request or record. Each required field has an interface with one method, which leads to the next;
 * the last leads to the builder, so that {@code build()} cannot be called before every required field is set.
 */
final class BuilderCode {
    private final RecordModel built;
    private final ClassName self;
    private final ClassName builder;
    private final List<FieldModel> required;
    private final SetterCode setters;
    private final CheckCode checks;

    BuilderCode(ApiModel api, RecordModel built) {
        this.built = built;
        this.self = SourceFile.type(api, built.className());
        this.builder = self.nestedClass("Builder");
        this.required = built.requiredFields();
        this.setters = new SetterCode(new Types(api), built, builder);
        this.checks = new CheckCode(built);
    }

    // /** Starts with nothing set; {@code build()} exists once every required field is set. */
    // public static GroupIdStage builder() {
    //     return new Builder();
    // }
    MethodSpec builder() {
        String text = required.isEmpty()
                ? "Starts with nothing set."
                : "Starts with nothing set; {@code build()} exists once every required field is set.";
        return MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(Javadoc.of(text).returns("an empty builder").build())
                .returns(stage(0))
                .addStatement("return new $T()", builder)
                .build();
    }

    // /** Starts with what is set here. */
    // public Builder toBuilder() {
    //     return new Builder(this);
    // }
    MethodSpec toBuilder() {
        return MethodSpec.methodBuilder("toBuilder")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Javadoc.of("Starts with what is set here.")
                        .returns("a builder that can change every field")
                        .build())
                .returns(builder)
                .addStatement("return new $T(this)", builder)
                .build();
    }

    /**
     * The stages and the builder.
     *
     * @param result the expression that makes the result inside the builder
     */
    List<TypeSpec> types(CodeBlock result) {
        List<TypeSpec> types = new ArrayList<>();
        for (int i = 0; i < required.size(); i++) {
            types.add(stageType(i));
        }
        types.add(builderType(result));
        return types;
    }

    /** The type that has the method for a required field; after the last, the builder. */
    private ClassName stage(int index) {
        return index < required.size() ? self.nestedClass(stageName(required.get(index))) : builder;
    }

    private static String stageName(FieldModel field) {
        return Character.toUpperCase(field.name().charAt(0)) + field.name().substring(1) + "Stage";
    }

    // /** The builder before {@code GroupId} is set. */
    // public interface GroupIdStage {
    //     /** ID of the group to list. */
    //     Builder groupId(String groupId);
    // }
    private TypeSpec stageType(int index) {
        FieldModel field = required.get(index);
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(stageName(field))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(Javadoc.of("The builder before " + Javadoc.code(field.wireName()) + " is set.")
                        .build());
        setters.abstractSetters(field, stage(index + 1)).forEach(type::addMethod);
        return type.build();
    }

    // public static final class Builder implements GroupIdStage {
    //     private @Nullable String groupId;
    //     …
    // }
    private TypeSpec builderType(CodeBlock result) {
        TypeSpec.Builder type = TypeSpec.classBuilder(builder)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(Javadoc.of("Collects the fields of a {@link " + built.className() + "}. Not thread-safe.")
                        .build());
        for (int i = 0; i < required.size(); i++) {
            type.addSuperinterface(stage(i));
        }
        for (FieldModel field : built.fields()) {
            type.addField(FieldSpec.builder(setters.fieldType(field), field.name(), Modifier.PRIVATE)
                    .build());
        }
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        type.addMethod(copyConstructor());
        built.fields().forEach(field -> setters.setters(field).forEach(type::addMethod));
        type.addMethod(build(result));
        if (built.checked()) {
            type.addMethod(checks.check());
        }
        return type.build();
    }

    // private Builder(GetGroupMemberInfoRequest request) {
    //     this.groupId = request.groupId;
    //     this.limit = request.limit;
    // }
    /** One text, because JavaPoet would take a statement for each field apart. */
    private MethodSpec copyConstructor() {
        StringBuilder body = new StringBuilder();
        for (FieldModel field : built.fields()) {
            body.append("this.")
                    .append(field.name())
                    .append(" = from.")
                    .append(field.name())
                    .append(";\n");
        }
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(self, "from")
                .addCode("$L", body)
                .build();
    }

    // public GetGroupMemberInfoRequest build() {
    //     Constraints check = new Constraints("GetGroupMemberInfoRequest");
    //     check(check);
    //     check.done();
    //     return new GetGroupMemberInfoRequest(this);
    // }
    private MethodSpec build(CodeBlock result) {
        Javadoc javadoc = Javadoc.of("Checks every constraint of the spec and makes the result.")
                .returns("what was collected");
        MethodSpec.Builder method =
                MethodSpec.methodBuilder("build").addModifiers(Modifier.PUBLIC).returns((TypeName) self);
        if (built.checked()) {
            javadoc.throwing(RuntimeTypes.INVALID_REQUEST.toString(), "with everything that is wrong");
            String check = new Locals(built.fields()).free("check");
            method.addStatement(
                            "$1T $2N = new $1T($3L)",
                            RuntimeTypes.CONSTRAINTS,
                            check,
                            Literals.string(built.className()))
                    .addStatement("check($N)", check)
                    .addStatement("$N.done()", check);
        }
        return method.addJavadoc(javadoc.build())
                .addStatement("return $L", result)
                .build();
    }
}
