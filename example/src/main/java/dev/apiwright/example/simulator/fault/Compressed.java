package dev.apiwright.example.simulator.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Bodies in gzip, good and bad. */
final class Compressed {
    private static final Header LABEL = new Header("Content-Encoding", "gzip");
    private static final int TRAILER = 8;
    private static final int BLOCK = 1 << 16;

    private Compressed() {}

    static WireAnswer good(WireAnswer answer) throws IOException {
        return answer.with(LABEL).withBody(gzip(answer.body()));
    }

    /** Half of the compressed bytes, with a length that is right for them. */
    static WireAnswer cut(WireAnswer answer) throws IOException {
        WireAnswer whole = good(answer);
        return whole.withBody(whole.half());
    }

    /** All there, but for the checksum at the end. */
    static WireAnswer wrongChecksum(WireAnswer answer) throws IOException {
        byte[] bytes = gzip(answer.body());
        bytes[bytes.length - TRAILER] ^= 1;
        return answer.with(LABEL).withBody(bytes);
    }

    /** The answer with white space before its end: right, but for its size. */
    static WireAnswer bomb(WireAnswer answer, long size) throws IOException {
        byte[] text = answer.body();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text, 0, text.length - 1);
            byte[] spaces = " ".repeat(BLOCK).getBytes(StandardCharsets.US_ASCII);
            for (long left = size - text.length; left > 0; left -= BLOCK) {
                out.write(spaces, 0, (int) Math.min(left, BLOCK));
            }
            out.write(text, text.length - 1, 1);
        }
        return answer.with(LABEL).withBody(bytes.toByteArray());
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }
}
