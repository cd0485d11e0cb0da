package dev.apiwright.example.simulator.fault;

import dev.apiwright.example.simulator.ChatSimulator;
import dev.apiwright.signing.UserSig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** What comes back on a plain socket. */
record Wire(byte[] bytes, End end) {
    static final long APP = 1_400_000_778L;
    static final String ADMIN = "administrator";
    static final String KEY = "canary-1c9d44e0f7a2b358";
    private static final int PATIENCE_MILLIS = 20_000;
    /** Long after an answer on the same machine would have come, even if it is busy. */
    private static final int SILENCE_MILLIS = 1_500;

    /** How the answer ended. */
    enum End {
        /** In order. */
        END,
        /** The connection broke. */
        RESET,
        /** It did not, for a while. */
        SILENCE
    }

    static ChatSimulator.Builder simulator() {
        return ChatSimulator.builder().application(APP, ADMIN, KEY);
    }

    /** One signed request, which asks for the connection to be closed after its answer. */
    static Wire ask(URI server) throws IOException {
        return ask(server, PATIENCE_MILLIS);
    }

    /** The same, for answers that do not end. */
    static Wire askBriefly(URI server) throws IOException {
        return ask(server, SILENCE_MILLIS);
    }

    private static Wire ask(URI server, int patienceMillis) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.setSoTimeout(patienceMillis);
            return send(socket);
        }
    }

    private static Wire send(Socket socket) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            socket.getOutputStream().write(request().getBytes(StandardCharsets.UTF_8));
            InputStream in = socket.getInputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                bytes.write(next);
            }
            return new Wire(bytes.toByteArray(), End.END);
        } catch (SocketTimeoutException e) {
            return new Wire(bytes.toByteArray(), End.SILENCE);
        } catch (IOException e) {
            return new Wire(bytes.toByteArray(), End.RESET);
        }
    }

    private static String request() {
        String signature = UserSig.sign(APP, ADMIN, KEY, Instant.now(), Duration.ofDays(1));
        String query = "sdkappid=" + APP + "&identifier=" + ADMIN + "&usersig="
                + URLEncoder.encode(signature, StandardCharsets.UTF_8) + "&random=1&contenttype=json";
        String body = "{\"GroupId\":\"hikers\"}";
        return "POST /v4/group_open_http_svc/get_group_member_info?" + query
                + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    /** One byte, one character. */
    String text() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** What comes before the first empty line. */
    String head() {
        return text().split("\r\n\r\n", 2)[0];
    }

    /** What comes after it. */
    byte[] body() {
        int head = head().length() + 4;
        byte[] body = new byte[Math.max(0, bytes.length - head)];
        System.arraycopy(bytes, bytes.length - body.length, body, 0, body.length);
        return body;
    }

    String bodyText() {
        return new String(body(), StandardCharsets.UTF_8);
    }
}
