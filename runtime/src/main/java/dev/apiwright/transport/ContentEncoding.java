package dev.apiwright.transport;

import dev.apiwright.error.Advice;
import dev.apiwright.error.Outcome;
import dev.apiwright.error.ProtocolException;
import dev.apiwright.error.TransportException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Undoes the compression that an answer is labelled with. */
final class ContentEncoding {
    private static final int BUFFER_SIZE = 8 * 1024;

    private ContentEncoding() {}

    static byte[] decode(int status, List<String> labels, byte[] body, int limit) {
        String label = String.join(",", labels).strip().toLowerCase(Locale.ROOT);
        return switch (label) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> body.length == 0 ? body : gunzip(status, body, limit);
            default ->
                throw new ProtocolException(status, "unknown content encoding " + label, Advice.NONE, Outcome.UNKNOWN);
        };
    }

    /** The limit holds while inflating: a small body can stand for a huge one. */
    private static byte[] gunzip(int status, byte[] body, int limit) {
        BoundedBytes plain = new BoundedBytes(limit, -1);
        byte[] buffer = new byte[BUFFER_SIZE];
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (!plain.add(ByteBuffer.wrap(buffer, 0, count))) {
                    throw Limits.exceeded(status, limit);
                }
            }
        } catch (IOException e) {
            // Cut off, or a wrong checksum: the bytes were damaged on their way.
            throw new TransportException(TransportException.Phase.BODY, "the compressed body is damaged", e);
        }
        return plain.take();
    }
}
