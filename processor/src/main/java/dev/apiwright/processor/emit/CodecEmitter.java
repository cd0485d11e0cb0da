package dev.apiwright.processor.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.apiwright.processor.model.ApiModel;
import dev.apiwright.processor.model.RecordModel;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** A class that reads and writes the JSON of each request, response and record. */
final class CodecEmitter implements Emitter {
    @Override
    public Stream<GeneratedFile> emit(ApiModel api) {
        Stream<RecordModel> ofEndpoints =
                api.endpoints().stream().flatMap(endpoint -> Stream.of(endpoint.request(), endpoint.response()));
        return Stream.concat(ofEndpoints, api.records().stream())
                .map(record -> SourceFile.of(api, record.source(), record.codecClass(), () -> codec(api, record)));
    }

    // /** Reads {@link GroupMember} from JSON. */
    // final class GroupMemberJson {
    //     private static final JsonName MEMBER_ACCOUNT = JsonName.of("Member_Account");
    //
    //     private GroupMemberJson() {}
    //     …
    // }
    private static TypeSpec.Builder codec(ApiModel api, RecordModel record) {
        String does = record.read() && record.written()
                ? "Reads {@link %s} from JSON, and writes it."
                : record.read() ? "Reads {@link %s} from JSON." : "Writes {@link %s} as JSON.";
        TypeSpec.Builder type = TypeSpec.classBuilder(record.codecClass())
                .addModifiers(Modifier.FINAL)
                .addJavadoc(Javadoc.of(does.replace("%s", record.className())).build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        if (record.read()) {
            ReaderCode reader = new ReaderCode(api, record);
            reader.names().forEach(type::addField);
            type.addMethod(reader.method());
        }
        if (record.written()) {
            type.addMethod(new WriterCode(api, record).method());
        }
        return type;
    }
}
