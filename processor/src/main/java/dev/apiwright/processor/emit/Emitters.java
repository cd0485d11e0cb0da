package dev.apiwright.processor.emit;

import dev.apiwright.processor.model.ApiModel;
import java.util.List;
import java.util.stream.Stream;

/** Every kind of file that is generated. */
public final class Emitters {
    private static final List<Emitter> ALL = List.of(
            new ClientEmitter(),
            new RegionEmitter(),
            new ServiceEmitter(),
            new RequestEmitter(),
            new RecordEmitter(),
            new EnumEmitter(),
            new ExceptionEmitter(),
            new ErrorsEmitter());

    private Emitters() {}

    /** Everything that is generated for an API. */
    public static Stream<GeneratedFile> emit(ApiModel api) {
        return ALL.stream().flatMap(emitter -> emitter.emit(api));
    }
}
