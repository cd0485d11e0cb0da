package dev.apiwright.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.apiwright.processor.model.FieldModel;
import dev.apiwright.processor.model.RecordModel;
import dev.apiwright.processor.model.TypeModel;
import dev.apiwright.processor.model.TypeModel.ListModel;
import dev.apiwright.processor.model.TypeModel.MapModel;
import dev.apiwright.processor.model.TypeModel.ScalarModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The methods of a builder that set a field, and those of its stages. */
final class SetterCode {
    private final Types types;
    private final RecordModel built;
    private final ClassName builder;

    SetterCode(Types types, RecordModel built, ClassName builder) {
        this.types = types;
        this.built = built;
        this.builder = builder;
    }

    /** The type of a field in the builder, where nothing is set at first. */
    TypeName fieldType(FieldModel field) {
        return types.nullable(field.type());
    }

    // Builder groupId(String groupId);
    List<MethodSpec> abstractSetters(FieldModel field, ClassName next) {
        List<MethodSpec> methods = new ArrayList<>();
        for (MethodSpec.Builder method : signatures(field, next)) {
            methods.add(method.addModifiers(Modifier.ABSTRACT).build());
        }
        return methods;
    }

    // @Override
    // public Builder groupId(String groupId) {
    //     this.groupId = groupId;
    //     return this;
    // }
    List<MethodSpec> setters(FieldModel field) {
        List<MethodSpec> methods = new ArrayList<>();
        List<CodeBlock> bodies = bodies(field);
        for (MethodSpec.Builder method : signatures(field, builder)) {
            if (field.required()) {
                method.addAnnotation(Override.class);
            }
            methods.add(method.addCode(bodies.get(methods.size())).build());
        }
        return methods;
    }

    /** The method that takes the value, and where it helps one that takes it in another form. */
    private List<MethodSpec.Builder> signatures(FieldModel field, ClassName returned) {
        List<MethodSpec.Builder> methods = new ArrayList<>();
        methods.add(method(field, returned).addParameter(parameterType(field), field.name()));
        if (hasElements(field)) {
            TypeName element = types.boxed(((ListModel) field.type()).element());
            methods.add(method(field, returned)
                    .addParameter(ParameterSpec.builder(ArrayTypeName.of(element), field.name())
                            .build())
                    .varargs());
        } else if (hasPrimitiveOverload(field)) {
            methods.add(method(field, returned)
                    .addParameter(types.boxed(field.type()).unbox(), field.name()));
        }
        return methods;
    }

    // this.memberRoleFilter = Constraints.copy(memberRoleFilter);
    // return this;
    private static List<CodeBlock> bodies(FieldModel field) {
        String name = field.name();
        CodeBlock value = CodeBlock.of("$N", name);
        if (field.type() instanceof ListModel) {
            value = CodeBlock.of("$T.copy($N)", RuntimeTypes.CONSTRAINTS, name);
        } else if (field.type() instanceof MapModel) {
            value = CodeBlock.of("$T.copy($N)", RuntimeTypes.MAPS, name);
        }
        CodeBlock set = CodeBlock.builder()
                .addStatement("this.$N = $L", name, value)
                .addStatement("return this")
                .build();
        CodeBlock elements = CodeBlock.builder()
                .addStatement("return $N($T.asList($N))", name, Arrays.class, name)
                .build();
        return List.of(set, hasElements(field) ? elements : set);
    }

    private MethodSpec.Builder method(FieldModel field, ClassName returned) {
        Javadoc javadoc = Javadoc.of(Javadoc.field(field, false))
                .param(field.name(), limits(field))
                .returns(returned.equals(builder) ? "this builder" : "the builder, for the next required field")
                .deprecated(field.deprecated());
        MethodSpec.Builder method = MethodSpec.methodBuilder(field.name())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(javadoc.build())
                .returns(returned);
        if (field.deprecated() != null) {
            method.addAnnotation(Deprecated.class);
        }
        return method;
    }

    private TypeName parameterType(FieldModel field) {
        if (!field.required()) {
            return types.nullable(field.type());
        }
        TypeName type = types.boxed(field.type());
        return field.isPrimitive() ? type.unbox() : type;
    }

    /** What the spec allows, in words. */
    private static String limits(FieldModel field) {
        String limits = Limits.words(field);
        return limits
                + (field.required() ? "" : (limits.isEmpty() ? "" : "; ") + "null leaves it out")
                + (field.required() && limits.isEmpty() ? "goes into " + Javadoc.code(field.wireName()) : "");
    }

    /** Elements one by one; not where an array of them would be one of a generic type, which Java cannot check. */
    private static boolean hasElements(FieldModel field) {
        return field.type() instanceof ListModel list && !list.element().isContainer();
    }

    /** Without it {@code offset(0)} would not compile where the parameter is a {@code Long}. */
    private static boolean hasPrimitiveOverload(FieldModel field) {
        TypeModel type = field.type();
        return !field.required()
                && type instanceof ScalarModel scalar
                && (scalar.row().javaType() == Long.class || scalar.row().javaType() == Double.class);
    }
}
