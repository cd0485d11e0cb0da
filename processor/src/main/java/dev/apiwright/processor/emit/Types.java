package dev.apiwright.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.apiwright.processor.model.ApiModel;
import dev.apiwright.processor.model.FieldModel;
import dev.apiwright.processor.model.RecordModel;
import dev.apiwright.processor.model.TypeModel;
import dev.apiwright.processor.model.TypeModel.EnumRef;
import dev.apiwright.processor.model.TypeModel.ListModel;
import dev.apiwright.processor.model.TypeModel.MapModel;
import dev.apiwright.processor.model.TypeModel.RecordRef;
import dev.apiwright.processor.model.TypeModel.ScalarModel;
import java.util.List;
import java.util.Map;

/** What the types of the model are in Java. */
final class Types {
    private final String packageName;

    Types(ApiModel api) {
        this.packageName = api.packageName();
    }

    /** The type of a value that is there: {@code Long}, {@code List<Role>}. */
    TypeName boxed(TypeModel type) {
        if (type instanceof ListModel list) {
            return ParameterizedTypeName.get(ClassName.get(List.class), boxed(list.element()));
        }
        if (type instanceof MapModel map) {
            return ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), boxed(map.value()));
        }
        if (type instanceof ScalarModel scalar) {
            return ClassName.get(scalar.row().javaType());
        }
        return ClassName.get(
                packageName, type instanceof EnumRef ref ? ref.className() : ((RecordRef) type).className());
    }

    /** The type of a value that may be absent: {@code @Nullable Long}. */
    TypeName nullable(TypeModel type) {
        return nullable(boxed(type));
    }

    /** The type of a field in its owner: {@code long}, {@code @Nullable Role}, {@code List<Role>}. */
    TypeName of(FieldModel field, RecordModel owner) {
        if (isNullable(field, owner)) {
            return nullable(field.type());
        }
        TypeName type = boxed(field.type());
        return field.isPrimitive() ? type.unbox() : type;
    }

    /**
     * Whether a field can be null in Java. In what is only read, lists and maps never are; in what is written, a list that is
     * absent and one that is empty are two things.
     */
    static boolean isNullable(FieldModel field, RecordModel owner) {
        return !field.required() && (owner.written() || !field.type().isContainer());
    }

    static TypeName nullable(TypeName type) {
        return type.annotated(RuntimeTypes.NULLABLE);
    }
}
