package dev.apiwright.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.apiwright.processor.model.ApiModel;
import dev.apiwright.processor.model.EndpointModel;
import dev.apiwright.processor.model.FieldModel;
import dev.apiwright.processor.model.RecordModel;
import dev.apiwright.processor.model.TypeModel.ListModel;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * A record for each response and for each record of the spec; those that are sent have a builder. What reads and writes its JSON
 * stands in it, for the compiler's sake: a class of its own would be a file more.
 */
final class RecordEmitter implements Emitter {
    @Override
    public Stream<GeneratedFile> emit(ApiModel api) {
        Stream<GeneratedFile> responses = api.services().stream()
                .flatMap(service -> service.endpoints().stream()
                        .map(endpoint -> SourceFile.of(
                                api,
                                endpoint.source(),
                                endpoint.response().className(),
                                () -> record(api, endpoint.response(), title(service.className(), endpoint)))));
        Stream<GeneratedFile> records = api.records().stream()
                .map(record -> SourceFile.of(
                        api, record.source(), record.className(), () -> record(api, record, Javadoc.of(record.doc()))));
        return Stream.concat(responses, records);
    }

    private static Javadoc title(String service, EndpointModel endpoint) {
        return Javadoc.of("Response of {@link " + service + "#" + endpoint.name() + "}.");
    }

    // public record GroupMember(String memberAccount, @Nullable Role role, List<CustomField> appMemberDefinedData) {
    //     …
    // }
    private static TypeSpec.Builder record(ApiModel api, RecordModel record, Javadoc javadoc) {
        Types types = new Types(api);
        MethodSpec.Builder header = MethodSpec.constructorBuilder();
        for (FieldModel field : record.fields()) {
            header.addParameter(component(types, field, record));
            javadoc.param(field.name(), Javadoc.field(field, Types.isNullable(field, record)));
        }
        TypeSpec.Builder type = TypeSpec.recordBuilder(record.className())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(javadoc.deprecated(record.deprecated()).build())
                .recordConstructor(header.build());
        if (record.deprecated() != null) {
            type.addAnnotation(Deprecated.class);
        }
        ReaderCode reader = new ReaderCode(api, record);
        if (record.read()) {
            reader.names().forEach(type::addField);
        }
        if (record.fields().stream().anyMatch(field -> field.type().isContainer())) {
            type.addMethod(compactConstructor(record));
        }
        if (record.read()) {
            type.addMethod(reader.method());
        }
        if (record.written()) {
            BuilderCode builder = new BuilderCode(api, record);
            type.addMethod(builder.builder())
                    .addMethod(builder.toBuilder())
                    .addMethod(new WriterCode(api, record).method())
                    .addTypes(builder.types(construct(api, record)));
        }
        return type;
    }

    private static ParameterSpec component(Types types, FieldModel field, RecordModel record) {
        ParameterSpec.Builder component = ParameterSpec.builder(types.of(field, record), field.name());
        if (field.deprecated() != null) {
            component.addAnnotation(Deprecated.class);
        }
        return component.build();
    }

    // /** Copies lists and maps. */
    // public GroupMember {
    //     appMemberDefinedData = List.copyOf(appMemberDefinedData);
    // }
    private static MethodSpec compactConstructor(RecordModel record) {
        MethodSpec.Builder method = MethodSpec.compactConstructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(constructorDoc(record).build());
        for (FieldModel field : record.fields()) {
            if (field.type().isContainer()) {
                method.addStatement("$N = $L", field.name(), copy(field, record));
            }
        }
        return method.build();
    }

    /** Checkers of comments want every parameter of a constructor explained, also of one that has no list of them. */
    private static Javadoc constructorDoc(RecordModel record) {
        Javadoc javadoc = Javadoc.of("Copies lists and maps.");
        record.fields().forEach(field -> javadoc.param(field.name(), Javadoc.code(field.wireName()) + " on the wire"));
        return javadoc;
    }

    private static CodeBlock copy(FieldModel field, RecordModel record) {
        boolean list = field.type() instanceof ListModel;
        if (Types.isNullable(field, record)) {
            return CodeBlock.of("$T.copy($N)", list ? RuntimeTypes.CONSTRAINTS : RuntimeTypes.MAPS, field.name());
        }
        return CodeBlock.of("$T.copyOf($N)", list ? ClassName.get(List.class) : RuntimeTypes.MAPS, field.name());
    }

    // new CustomField(Objects.requireNonNull(key), value)
    private static CodeBlock construct(ApiModel api, RecordModel record) {
        CodeBlock arguments = record.fields().stream()
                .map(field -> field.required()
                        ? CodeBlock.of("$T.requireNonNull($N)", Objects.class, field.name())
                        : CodeBlock.of("$N", field.name()))
                .collect(CodeBlock.joining(",$W"));
        return CodeBlock.of("new $T($L)", SourceFile.type(api, record.className()), arguments);
    }
}
