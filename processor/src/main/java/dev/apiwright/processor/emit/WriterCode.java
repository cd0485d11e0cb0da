package dev.apiwright.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.apiwright.processor.model.ApiModel;
import dev.apiwright.processor.model.FieldModel;
import dev.apiwright.processor.model.RecordModel;
import dev.apiwright.processor.model.TypeModel;
import dev.apiwright.processor.model.TypeModel.EnumRef;
import dev.apiwright.processor.model.TypeModel.ListModel;
import dev.apiwright.processor.model.TypeModel.MapModel;
import dev.apiwright.processor.model.TypeModel.RecordRef;
import dev.apiwright.processor.model.TypeModel.ScalarModel;
import java.math.BigDecimal;
import javax.lang.model.element.Modifier;

/** The method that writes a request or record. */
final class WriterCode {
    private final ApiModel api;
    private final RecordModel record;

    WriterCode(ApiModel api, RecordModel record) {
        this.api = api;
        this.record = record;
    }

    // /** Writes it as JSON. */
    // static void write(JsonWriter out, GetGroupMemberInfoRequest value) {
    //     out.beginObject();
    //     out.string("GroupId", value.groupId());
    //     out.list("MemberRoleFilter", value.memberRoleFilter(), JsonWriter::openEnum);
    //     out.endObject();
    // }
    MethodSpec method() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("write")
                .addModifiers(Modifier.STATIC)
                .addJavadoc("Writes it as JSON.")
                .addParameter(RuntimeTypes.JSON_WRITER, "out")
                .addParameter(SourceFile.type(api, record.className()), "value")
                .addStatement("out.beginObject()");
        for (FieldModel field : record.fields()) {
            method.addStatement(
                    "out.$L($L, $L$L)",
                    method(field.type()),
                    Literals.string(field.wireName()),
                    value(field),
                    encoderArgument(field.type()));
        }
        return method.addStatement("out.endObject()").build();
    }

    // (value.next() == null && value.groupId().startsWith("@TGS#_")) ? "" : value.next()
    private static CodeBlock value(FieldModel field) {
        CodeBlock value = CodeBlock.of("value.$N()", field.name());
        if (field.fill() == null) {
            return value;
        }
        return CodeBlock.of(
                "($L == null && $L)$W? $L$W: $L",
                value,
                Conditions.ofRequest(field.fill().when(), "value"),
                fill(field),
                value);
    }

    private static CodeBlock fill(FieldModel field) {
        Object fill = field.fill().value();
        if (fill instanceof BigDecimal number && field.type() instanceof ScalarModel scalar) {
            CodeBlock literal = Literals.number(number, scalar.row().javaType());
            return scalar.row().javaType() == BigDecimal.class
                    ? literal
                    : CodeBlock.of("$T.valueOf($L)", scalar.row().javaType(), literal);
        }
        return fill instanceof Boolean truth
                ? CodeBlock.of("$T.$L", Boolean.class, truth ? "TRUE" : "FALSE")
                : Literals.string(String.valueOf(fill));
    }

    /** The method of the writer that carries a type. */
    private static String method(TypeModel type) {
        if (type instanceof ListModel) {
            return "list";
        }
        if (type instanceof MapModel) {
            return "map";
        }
        if (type instanceof EnumRef ref) {
            return ref.integers() ? "openIntEnum" : "openEnum";
        }
        return type instanceof ScalarModel scalar ? scalar.row().writer() : "object";
    }

    private CodeBlock encoderArgument(TypeModel type) {
        if (type instanceof ListModel list) {
            return CodeBlock.of(", $L", encoder(list.element(), 0));
        }
        if (type instanceof MapModel map) {
            return CodeBlock.of(", $L", encoder(map.value(), 0));
        }
        return type instanceof RecordRef ? CodeBlock.of(", $L", encoder(type, 0)) : CodeBlock.of("");
    }

    // JsonWriter::string
    // CustomField::write
    // (json, list) -> json.list(list, JsonWriter::string)
    // (json, map) -> json.map(map, (json1, list1) -> json1.list(list1, JsonWriter::string))
    private CodeBlock encoder(TypeModel type, int depth) {
        if (type instanceof RecordRef ref) {
            return CodeBlock.of("$T::write", SourceFile.type(api, ref.className()));
        }
        if (type instanceof ListModel list) {
            return nested("list", list.element(), depth);
        }
        if (type instanceof MapModel map) {
            return nested("map", map.value(), depth);
        }
        return CodeBlock.of("$T::$L", RuntimeTypes.JSON_WRITER, method(type));
    }

    /** Lambdas within lambdas count, since Java lets none hide a parameter of an outer one. */
    private CodeBlock nested(String kind, TypeModel inner, int depth) {
        String count = depth == 0 ? "" : String.valueOf(depth);
        return CodeBlock.of("(json$1L, $2L$1L) -> json$1L.$2L($2L$1L, $3L)", count, kind, encoder(inner, depth + 1));
    }
}
