package dev.apiwright.example.simulator.fault;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A whole answer, before anything is done to it. Immutable.
 *
 * @param headers without those that say how long the body is: these are added when the answer is written
 */
record WireAnswer(int status, List<Header> headers, byte[] body) {
    private static final int NO_CONTENT = 204;
    private static final int OK = 200;

    WireAnswer {
        headers = headers.stream().filter(header -> !isFraming(header)).toList();
    }

    static WireAnswer json(String text) {
        return of(OK, "application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    static WireAnswer html(int status) {
        String page = "<html><head><title>" + status + "</title></head><body><h1>" + status + "</h1></body></html>";
        return of(status, "text/html", page.getBytes(StandardCharsets.UTF_8));
    }

    static WireAnswer of(int status, String type, byte[] body) {
        return new WireAnswer(status, List.of(new Header("Content-Type", type)), body);
    }

    private static boolean isFraming(Header header) {
        return header.is("Content-Length")
                || header.is("Transfer-Encoding")
                || header.is("Connection")
                || header.is("Keep-Alive");
    }

    WireAnswer with(Header header) {
        List<Header> more = new ArrayList<>(headers);
        more.add(header);
        return new WireAnswer(status, more, body);
    }

    WireAnswer withBody(byte[] other) {
        return new WireAnswer(status, headers, other);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Status line and headers, then these lines, then the empty one. */
    byte[] head(String... more) {
        StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(" -\r\n");
        headers.forEach(header ->
                head.append(header.name()).append(": ").append(header.value()).append("\r\n"));
        for (String line : more) {
            head.append(line).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The head with a length; not necessarily the right one. */
    byte[] headWithLength(long length) {
        return status == NO_CONTENT ? head() : head("Content-Length: " + length);
    }

    /** All of it, as it should be. */
    byte[] bytes() {
        return join(headWithLength(body.length), body);
    }

    /** The first half of the body, at least one byte short of it. */
    byte[] half() {
        byte[] half = new byte[body.length / 2];
        System.arraycopy(body, 0, half, 0, half.length);
        return half;
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
