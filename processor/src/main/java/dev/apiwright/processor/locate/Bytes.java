package dev.apiwright.processor.locate;

import dev.apiwright.processor.spec.SpecFile;
import java.io.IOException;
import java.io.InputStream;

/** Reads files without believing that they are small. */
final class Bytes {
    private Bytes() {}

    /** The content, or its beginning where there is more than a spec can have; closes the stream. */
    static byte[] read(InputStream in) throws IOException {
        try (in) {
            return in.readNBytes(SpecFile.ENOUGH_BYTES);
        }
    }
}
