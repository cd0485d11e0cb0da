package dev.apiwright.client;

import dev.apiwright.client.RawServer.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** What a server can answer. */
public final class Replies {
    public static final String OK_JSON =
            "{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0,\"Name\":\"lamp\",\"Count\":7}";

    private Replies() {}

    public static Reply ok() {
        return json(OK_JSON);
    }

    public static Reply json(String json) {
        return status(200, json);
    }

    public static Reply error(int code) {
        return json(errorJson(code));
    }

    public static String errorJson(int code) {
        return "{\"ActionStatus\":\"FAIL\",\"ErrorInfo\":\"text of the server\",\"ErrorCode\":" + code + "}";
    }

    public static Reply status(int status, String body, String... headers) {
        return bytes(status, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public static Reply bytes(int status, byte[] body, String... headers) {
        return socket -> {
            OutputStream out = socket.getOutputStream();
            StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Some reason\r\n");
            for (String header : headers) {
                head.append(header).append("\r\n");
            }
            if (status != 204) {
                head.append("Content-Length: ").append(body.length).append("\r\n");
            }
            out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
            out.flush();
        };
    }

    /** These bytes, then the end of the connection. */
    public static Reply rawThenClose(String text) {
        return socket -> {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            socket.close();
        };
    }

    /** The end of the connection, without a byte. */
    public static Reply hangUp() {
        return rawThenClose("");
    }

    public static Reply reset() {
        return socket -> {
            socket.setSoLinger(true, 0);
            socket.close();
        };
    }

    /** A declared length, and half of it. */
    public static Reply cutBody() {
        return rawThenClose("HTTP/1.1 200 OK\r\nContent-Length: " + OK_JSON.length() + "\r\n\r\n" + half());
    }

    public static Reply cutChunk() {
        return rawThenClose("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(OK_JSON.length()) + "\r\n" + half());
    }

    /** Without a length, so that HTTP takes the cut for the end. */
    public static Reply cutWithoutLength() {
        return rawThenClose("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + half());
    }

    public static String half() {
        return OK_JSON.substring(0, OK_JSON.length() / 2);
    }

    public static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
