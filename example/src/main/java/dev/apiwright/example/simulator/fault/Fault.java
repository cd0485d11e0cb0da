package dev.apiwright.example.simulator.fault;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/**
 * What becomes of one call. Where an answer is spoilt, the server has carried the call out; where there is none, it has not,
 * but for {@link #loseAnswer}. Immutable; each can be played any number of times, by several threads.
 */
public final class Fault {
    private static final int FOUND = 302;
    private static final int TOO_MUCH = 7;

    private final String name;
    private final boolean readsRequest;
    private final Action action;

    private Fault(String name, boolean readsRequest, Action action) {
        this.name = Objects.requireNonNull(name, "name");
        this.readsRequest = readsRequest;
        this.action = Objects.requireNonNull(action, "action");
    }

    /** What is done with a request; throws when the client has hung up. */
    @FunctionalInterface
    public interface Action {
        /** Plays the fault; see {@link Exchange} for how it has to end. */
        void play(Exchange exchange) throws IOException;
    }

    private interface Spoil {
        WireAnswer apply(WireAnswer answer) throws IOException;
    }

    /**
     * A fault of your own.
     *
     * @param name counts are kept by it
     */
    public static Fault of(String name, Action action) {
        return new Fault(name, true, action);
    }

    private static Fault canned(String name, WireAnswer answer) {
        return of(name, exchange -> exchange.write(answer.bytes()));
    }

    private static Fault spoilt(String name, Spoil spoil) {
        return of(
                name, exchange -> exchange.write(spoil.apply(exchange.answer()).bytes()));
    }

    /** None: the call is handed through, and so is its answer. */
    public static Fault pass() {
        return of("pass", Exchange::pass);
    }

    // Connections

    /** The connection breaks after the request was read. */
    public static Fault reset() {
        return of("reset", Exchange::reset);
    }

    /** The connection breaks as soon as the first byte of a request comes. */
    public static Fault resetBeforeReading() {
        return new Fault("resetBeforeReading", false, Exchange::reset);
    }

    /** The connection ends in order, before any byte of an answer. */
    public static Fault endBeforeAnswer() {
        return of("endBeforeAnswer", Exchange::finish);
    }

    /** The server carries the call out, and then the connection breaks. */
    public static Fault loseAnswer() {
        return of("loseAnswer", exchange -> {
            exchange.answer();
            exchange.reset();
        });
    }

    /** A good answer, and then the connection ends although nobody said so. */
    public static Fault endAfterAnswer() {
        return of("endAfterAnswer", exchange -> {
            exchange.pass();
            exchange.finishAndWait();
        });
    }

    /** The request is read, and nothing is said. */
    public static Fault silence() {
        return of("silence", Exchange::holdOpen);
    }

    /** Nothing is read and nothing is said. */
    public static Fault ignore() {
        return new Fault("ignore", false, Exchange::ignore);
    }

    // Bodies that stop

    /** Good headers, and then nothing. */
    public static Fault silenceAfterHeaders() {
        return of("silenceAfterHeaders", exchange -> {
            WireAnswer answer = exchange.answer();
            exchange.write(answer.headWithLength(answer.body().length));
            exchange.holdOpen();
        });
    }

    /** Good headers, half of the body, and then nothing. */
    public static Fault silenceInBody() {
        return of("silenceInBody", exchange -> {
            WireAnswer answer = exchange.answer();
            exchange.write(answer.headWithLength(answer.body().length), answer.half());
            exchange.holdOpen();
        });
    }

    /** Good headers, and then the body byte by byte. */
    public static Fault drip(Duration pause) {
        return of("drip", exchange -> {
            WireAnswer answer = exchange.answer();
            exchange.write(answer.headWithLength(answer.body().length));
            for (byte next : answer.body()) {
                exchange.write(new byte[] {next});
                if (!exchange.pause(pause)) {
                    exchange.reset();
                    return;
                }
            }
        });
    }

    /** A length, half of the body, and the end of the connection. */
    public static Fault halfBody() {
        return of("halfBody", exchange -> {
            WireAnswer answer = exchange.answer();
            exchange.write(answer.headWithLength(answer.body().length), answer.half());
            exchange.finish();
        });
    }

    /** The connection ends in the middle of a chunk. */
    public static Fault cutInChunk() {
        return of("cutInChunk", exchange -> {
            WireAnswer answer = exchange.answer();
            byte[] size = ascii(Integer.toHexString(answer.body().length) + "\r\n");
            exchange.write(answer.head("Transfer-Encoding: chunked"), size, answer.half());
            exchange.finish();
        });
    }

    /** No length, half of the body, and the end of the connection: to HTTP, this is a whole answer. */
    public static Fault cutWithoutLength() {
        return of("cutWithoutLength", exchange -> {
            WireAnswer answer = exchange.answer();
            exchange.write(answer.head("Connection: close"), answer.half());
            exchange.finish();
        });
    }

    /** No length, a text in place of the body, and the end of the connection. */
    public static Fault cutAfter(String text) {
        byte[] head = WireAnswer.json("").head("Connection: close");
        return of("cutAfter", exchange -> {
            exchange.write(head, text.getBytes(StandardCharsets.UTF_8));
            exchange.finish();
        });
    }

    // Wrong HTTP

    /** Something answers that does not speak HTTP. */
    public static Fault garbage() {
        return of("garbage", exchange -> {
            exchange.write(ascii("220 mail.example.com ready\r\n"));
            exchange.finish();
        });
    }

    /** The length is greater than the body. */
    public static Fault lengthTooLarge() {
        return of("lengthTooLarge", exchange -> {
            WireAnswer answer = exchange.answer();
            exchange.write(answer.headWithLength(answer.body().length + TOO_MUCH), answer.body());
            exchange.finish();
        });
    }

    /** The length is smaller than the body; the rest stays on the connection, which is kept. */
    public static Fault lengthTooSmall() {
        return of("lengthTooSmall", exchange -> {
            WireAnswer answer = exchange.answer();
            exchange.write(answer.headWithLength(answer.body().length / 2), answer.body());
        });
    }

    /** Two lengths, first 2 and then the right one; the connection is kept. */
    public static Fault twoLengths() {
        return of("twoLengths", exchange -> {
            WireAnswer answer = exchange.answer();
            exchange.write(answer.head("Content-Length: 2", "Content-Length: " + answer.body().length), answer.body());
        });
    }

    /** The answer comes twice; the connection is kept. */
    public static Fault duplicate() {
        return of("duplicate", exchange -> {
            byte[] answer = exchange.answer().bytes();
            exchange.write(answer, answer);
        });
    }

    /** A good answer with something behind it; the connection is kept. */
    public static Fault extraBytes(byte[] extra) {
        byte[] copy = extra.clone();
        return of("extraBytes", exchange -> exchange.write(exchange.answer().bytes(), copy));
    }

    /** The answers 100, 102 and 103 before the real one, which is good. */
    public static Fault interim() {
        byte[] before = ascii("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n"
                + "HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n");
        return of(
                "interim", exchange -> exchange.write(before, exchange.answer().bytes()));
    }

    /** So many headers. */
    public static Fault headers(int count) {
        return spoilt("headers", answer -> {
            StringBuilder value = new StringBuilder("0");
            for (int i = 1; i < count; i++) {
                value.append("\r\nX-Filler-").append(i).append(": ").append(i);
            }
            return answer.with(new Header("X-Filler-0", value.toString()));
        });
    }

    /** A header with a value of so many characters. */
    public static Fault longHeader(int characters) {
        return spoilt("longHeader", answer -> answer.with(new Header("X-Filler", "a".repeat(characters))));
    }

    // Other answers

    /** A gateway's page with a status. */
    public static Fault status(int status) {
        return canned("status" + status, WireAnswer.html(status));
    }

    /** A status with an empty page and these values of {@code Retry-After}, each in a line of its own. */
    public static Fault retryAfter(int status, String... values) {
        WireAnswer answer = WireAnswer.html(status);
        for (String value : values) {
            answer = answer.with(new Header("Retry-After", value));
        }
        return canned("status" + status, answer);
    }

    /** Sends the client elsewhere. */
    public static Fault redirect(URI location) {
        return canned("redirect", WireAnswer.html(FOUND).with(new Header("Location", location.toString())));
    }

    /** No body. */
    public static Fault empty(int status) {
        return canned("empty" + status, WireAnswer.of(status, "application/json", new byte[0]));
    }

    /** Any text as JSON, with HTTP 200. */
    public static Fault json(String text) {
        return canned("json", WireAnswer.json(text));
    }

    /** Any body. */
    public static Fault body(int status, String contentType, byte[] body) {
        return canned("body", WireAnswer.of(status, contentType, body.clone()));
    }

    /** The API's own way to fail: HTTP 200, and this code in the envelope. A throttle is 60007 or 60011, for a while. */
    public static Fault error(int code) {
        String text = "{\"ActionStatus\":\"FAIL\",\"ErrorInfo\":\"played by a script\",\"ErrorCode\":" + code + "}";
        return canned("error" + code, WireAnswer.json(text));
    }

    /** The server's answer with its text changed: other envelopes, other totals, other orders. */
    public static Fault change(UnaryOperator<String> change) {
        Objects.requireNonNull(change, "change");
        return spoilt(
                "change", answer -> answer.withBody(change.apply(answer.text()).getBytes(StandardCharsets.UTF_8)));
    }

    /** The answer that the server gives to another request body. */
    public static Fault answerTo(String otherBody) {
        byte[] other = otherBody.getBytes(StandardCharsets.UTF_8);
        return of(
                "answerTo", exchange -> exchange.write(exchange.answerTo(other).bytes()));
    }

    // Compression

    /** The answer in gzip, as it should be. */
    public static Fault gzip() {
        return spoilt("gzip", Compressed::good);
    }

    /** Half of the answer in gzip, with a length that is right for the half. */
    public static Fault gzipCut() {
        return spoilt("gzipCut", Compressed::cut);
    }

    /** The answer in gzip with a wrong checksum. */
    public static Fault gzipWrongChecksum() {
        return spoilt("gzipWrongChecksum", Compressed::wrongChecksum);
    }

    /** The answer with white space that compresses a thousandfold. */
    public static Fault gzipBomb(long size) {
        return spoilt("gzipBomb", answer -> Compressed.bomb(answer, size));
    }

    // Time and groups

    /** A good answer, but late. */
    public static Fault late(Duration delay) {
        return of("late", exchange -> {
            byte[] answer = exchange.answer().bytes();
            if (exchange.pause(delay)) {
                exchange.write(answer);
            } else {
                exchange.reset();
            }
        });
    }

    /** A good answer, as soon as something has happened. When that fails or is cancelled, the connection breaks. */
    public static Fault lateUntil(CompletableFuture<?> event) {
        return of("lateUntil", exchange -> {
            byte[] answer = exchange.answer().bytes();
            if (exchange.await(event)) {
                exchange.write(answer);
            } else {
                exchange.reset();
            }
        });
    }

    /** Something happens first, for example to a group, and then this fault is played. */
    public Fault after(Runnable event) {
        Objects.requireNonNull(event, "event");
        return new Fault(name, readsRequest, exchange -> {
            event.run();
            action.play(exchange);
        });
    }

    /** What counts are kept by. */
    public String name() {
        return name;
    }

    boolean readsRequest() {
        return readsRequest;
    }

    void play(Exchange exchange) throws IOException {
        action.play(exchange);
    }

    @Override
    public String toString() {
        return name;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
