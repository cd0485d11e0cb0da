package dev.apiwright.example.simulator.fault;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Reads HTTP/1.1 messages off a stream, as far as clients and servers in tests write them. */
final class HttpText {
    private static final int LONGEST_LINE = 1 << 16;
    private static final int MOST_HEADERS = 1_000;
    private static final int HEX = 16;

    private HttpText() {}

    /** A line without its end. */
    static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the message ended in its head");
            }
            if (line.size() == LONGEST_LINE) {
                throw new IOException("a line of the head is too long");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    /** The headers up to the empty line. */
    static List<Header> headers(InputStream in) throws IOException {
        List<Header> headers = new ArrayList<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon < 1 || headers.size() == MOST_HEADERS) {
                throw new IOException("the head holds something else than headers, or too many");
            }
            headers.add(new Header(
                    line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        return headers;
    }

    /** The body of a request: none unless the headers announce one. */
    static byte[] requestBody(List<Header> headers, InputStream in) throws IOException {
        return isChunked(headers) ? chunks(in) : exactly(length(headers).orElse(0), in);
    }

    /** The body of an answer: up to the end of the connection unless the headers say how long it is. */
    static byte[] answerBody(int status, List<Header> headers, InputStream in) throws IOException {
        if (status == 204 || status == 304) {
            return new byte[0];
        }
        if (isChunked(headers)) {
            return chunks(in);
        }
        OptionalLong length = length(headers);
        return length.isPresent() ? exactly(length.getAsLong(), in) : in.readAllBytes();
    }

    private static boolean isChunked(List<Header> headers) {
        return headers.stream()
                .anyMatch(h -> h.is("Transfer-Encoding") && h.value().equalsIgnoreCase("chunked"));
    }

    private static OptionalLong length(List<Header> headers) {
        return headers.stream()
                .filter(header -> header.is("Content-Length"))
                .mapToLong(header -> Long.parseLong(header.value()))
                .findFirst();
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
            body.writeBytes(exactly(size, in));
            line(in);
        }
        headers(in);
        return body.toByteArray();
    }

    private static int chunkSize(InputStream in) throws IOException {
        return Integer.parseInt(line(in).split(";", 2)[0].strip(), HEX);
    }

    private static byte[] exactly(long length, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(Math.toIntExact(length));
        if (bytes.length < length) {
            throw new EOFException("the message ended in its body");
        }
        return bytes;
    }
}
