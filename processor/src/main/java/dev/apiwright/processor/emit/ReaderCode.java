package dev.apiwright.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.apiwright.processor.model.ApiModel;
import dev.apiwright.processor.model.FieldModel;
import dev.apiwright.processor.model.NameConstants;
import dev.apiwright.processor.model.RecordModel;
import dev.apiwright.processor.model.TypeModel;
import dev.apiwright.processor.model.TypeModel.EnumRef;
import dev.apiwright.processor.model.TypeModel.ListModel;
import dev.apiwright.processor.model.TypeModel.MapModel;
import dev.apiwright.processor.model.TypeModel.RecordRef;
import dev.apiwright.processor.model.TypeModel.ScalarModel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The method that reads a record, and the names that it knows. */
final class ReaderCode {
    private final ApiModel api;
    private final RecordModel record;
    private final Types types;
    private final String in;
    private final NameConstants names;

    ReaderCode(ApiModel api, RecordModel record) {
        this.api = api;
        this.record = record;
        this.types = new Types(api);
        this.in = new Locals(record.fields()).free("in");
        this.names = new NameConstants(record);
    }

    // private static final JsonName MEMBER_ACCOUNT = JsonName.of("Member_Account");
    Stream<FieldSpec> names() {
        return names.all().entrySet().stream()
                .map(name -> FieldSpec.builder(
                                RuntimeTypes.JSON_NAME,
                                name.getValue(),
                                Modifier.PRIVATE,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .initializer("$T.of($L)", RuntimeTypes.JSON_NAME, Literals.constant(name.getKey()))
                        .build());
    }

    // /** Reads it from JSON. */
    // static GroupMember read(JsonReader in) {
    //     String memberAccount = null;
    //     List<CustomField> appMemberDefinedData = List.of();
    //     in.beginObject();
    //     while (in.moreFields()) {
    //         if (in.isNext(MEMBER_ACCOUNT)) memberAccount = in.string();
    //         if (in.isNext(MUTE_UNTIL) || in.isNext(SHUT_UP_UNTIL)) muteUntil = in.epochSecondsUnless(0);
    //         if (in.isNext(APP_MEMBER_DEFINED_DATA)) appMemberDefinedData = in.list(CustomField::read);
    //     }
    //     return new GroupMember(in.required("Member_Account", memberAccount), appMemberDefinedData);
    // }
    MethodSpec method() {
        TypeName self = SourceFile.type(api, record.className());
        MethodSpec.Builder method = MethodSpec.methodBuilder("read")
                .addModifiers(Modifier.STATIC)
                .addJavadoc("Reads it from JSON.")
                .returns(self)
                .addParameter(RuntimeTypes.JSON_READER, in);
        record.fields()
                .forEach(field ->
                        method.addStatement("$T $N = $L", types.boxed(field.type()), field.name(), initial(field)));
        method.addStatement("$N.beginObject()", in).beginControlFlow("while ($N.moreFields())", in);
        record.fields()
                .forEach(field -> method.addStatement("if ($L)$W$N = $L", isNext(field), field.name(), value(field)));
        return method.endControlFlow()
                .addStatement("return new $T($L)", self, arguments())
                .build();
    }

    // in.isNext(MUTE_UNTIL) || in.isNext(SHUT_UP_UNTIL)
    private CodeBlock isNext(FieldModel field) {
        return NameConstants.namesOf(field)
                .map(name -> CodeBlock.of("$N.isNext($N)", in, names.of(name)))
                .collect(CodeBlock.joining(" || "));
    }

    private CodeBlock initial(FieldModel field) {
        if (field.required() || Types.isNullable(field, record)) {
            return CodeBlock.of("null");
        }
        return CodeBlock.of("$T.of()", field.type() instanceof ListModel ? List.class : Map.class);
    }

    private CodeBlock arguments() {
        return record.fields().stream()
                .map(field -> field.required()
                        ? CodeBlock.of("$N.required($L, $N)", in, Literals.string(field.wireName()), field.name())
                        : CodeBlock.of("$N", field.name()))
                .collect(CodeBlock.joining(",$W"));
    }

    // in.epochSecondsUnless(0)
    // Absent.ifEqual(in.string(), "")
    private CodeBlock value(FieldModel field) {
        CodeBlock value = value(field.type(), in, 0);
        if (field.absent() == null) {
            return value;
        }
        if (field.type() instanceof ScalarModel scalar && !scalar.row().unit().isEmpty()) {
            return CodeBlock.of(
                    "$N.$LUnless($L)",
                    in,
                    scalar.row().reader(),
                    Literals.number((BigDecimal) field.absent(), Long.class));
        }
        return CodeBlock.of("$T.ifEqual($L, $L)", RuntimeTypes.ABSENT, value, absent(field));
    }

    private CodeBlock absent(FieldModel field) {
        if (field.type() instanceof EnumRef ref) {
            TypeName type = SourceFile.type(api, ref.className());
            return ref.integers()
                    ? CodeBlock.of("$T.of($L)", type, Literals.number((BigDecimal) field.absent(), Long.class))
                    : CodeBlock.of("$T.of($L)", type, Literals.string(String.valueOf(field.absent())));
        }
        if (field.absent() instanceof BigDecimal number && field.type() instanceof ScalarModel scalar) {
            return exactly(number, scalar.row().javaType());
        }
        return field.absent() instanceof Boolean truth
                ? CodeBlock.of("$L", truth)
                : Literals.string(String.valueOf(field.absent()));
    }

    /** A number whose literal has the very type of the field, as generic parameters do not widen. */
    private static CodeBlock exactly(BigDecimal number, Class<?> type) {
        if (type == Long.class) {
            return CodeBlock.of("$LL", number.longValueExact());
        }
        return type == Double.class ? CodeBlock.of("$L", number.doubleValue()) : Literals.number(number, type);
    }

    /** The expression that reads a value of a type. */
    private CodeBlock value(TypeModel type, String reader, int depth) {
        if (type instanceof ListModel list) {
            return CodeBlock.of("$N.list($L)", reader, decoder(list.element(), depth));
        }
        if (type instanceof MapModel map) {
            return CodeBlock.of("$N.map($L)", reader, decoder(map.value(), depth));
        }
        if (type instanceof EnumRef ref) {
            return CodeBlock.of(
                    "$N.$L($T::of)",
                    reader,
                    ref.integers() ? "intEnum" : "text",
                    SourceFile.type(api, ref.className()));
        }
        if (type instanceof RecordRef) {
            return CodeBlock.of("$N.object($L)", reader, decoder(type, depth));
        }
        return CodeBlock.of("$N.$L()", reader, method((ScalarModel) type));
    }

    // JsonReader::string
    // CustomField::read
    // element -> element.text(Role::of)
    private CodeBlock decoder(TypeModel type, int depth) {
        if (type instanceof ScalarModel scalar) {
            return CodeBlock.of("$T::$L", RuntimeTypes.JSON_READER, method(scalar));
        }
        if (type instanceof RecordRef ref) {
            return CodeBlock.of("$T::read", SourceFile.type(api, ref.className()));
        }
        String element = new Locals(record.fields()).free("element" + (depth == 0 ? "" : depth));
        return CodeBlock.of("$N -> $L", element, value(type, element, depth + 1));
    }

    private static String method(ScalarModel scalar) {
        return scalar.trim() ? "trimmed" : scalar.row().reader();
    }
}
