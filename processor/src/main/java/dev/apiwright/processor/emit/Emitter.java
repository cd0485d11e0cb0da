package dev.apiwright.processor.emit;

import dev.apiwright.processor.model.ApiModel;
import java.util.stream.Stream;

/** Emits one kind of file. Stateless. */
interface Emitter {
    /** The files of this kind for an API, in the order of the spec. */
    Stream<GeneratedFile> emit(ApiModel api);
}
