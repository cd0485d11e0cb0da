package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.example.simulator.ChatSimulator;
import dev.apiwright.example.simulator.GroupType;
import dev.apiwright.example.simulator.SimulatedGroup;
import dev.apiwright.example.simulator.fault.Wire.End;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every fault, seen by a client that knows nothing but sockets. */
class FaultsOnTheWireTest {
    private ChatSimulator simulator;
    private String good;

    @BeforeEach
    void start() throws IOException {
        simulator = Wire.simulator().start();
        simulator.add(SimulatedGroup.of("hikers", GroupType.PUBLIC, 3));
        try (FaultFront front = FaultFront.before(simulator.url(), FaultScript.none())) {
            good = Wire.ask(front.url()).bodyText();
        }
        assertTrue(good.contains("\"ErrorCode\":0") && good.contains("MemberList"), good);
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    private interface Client {
        Wire ask(URI server) throws IOException;
    }

    private Wire play(Fault fault) throws IOException {
        return play(fault, Wire::ask);
    }

    private Wire playSilence(Fault fault) throws IOException {
        return play(fault, Wire::askBriefly);
    }

    private Wire play(Fault fault, Client client) throws IOException {
        try (FaultFront front =
                FaultFront.before(simulator.url(), FaultScript.none().onCall(1, fault))) {
            Wire wire = client.ask(front.url());
            assertAll(
                    () -> assertEquals(1, front.requests()),
                    () -> assertEquals(1, front.count(fault.name())),
                    () -> assertEquals(good, Wire.ask(front.url()).bodyText()));
            return wire;
        }
    }

    @Test
    void withoutAFaultTheAnswerIsTheServersWithItsLength() throws IOException {
        Wire wire = play(Fault.pass());
        assertEquals(End.END, wire.end());
        assertTrue(wire.head().startsWith("HTTP/1.1 200"), wire.head());
        assertTrue(wire.head().contains("Content-Length: " + good.length()), wire.head());
    }

    static Stream<Fault> withoutAnAnswer() {
        return Stream.of(Fault.reset(), Fault.resetBeforeReading(), Fault.loseAnswer(), Fault.endBeforeAnswer());
    }

    @ParameterizedTest
    @MethodSource("withoutAnAnswer")
    void theConnectionGoesBeforeAnyByte(Fault fault) throws IOException {
        Wire wire = play(fault);
        assertEquals("", wire.text());
        assertEquals(fault.name().equals("endBeforeAnswer") ? End.END : End.RESET, wire.end());
    }

    @Test
    void onlyALostAnswerIsCarriedOut() throws IOException {
        long before = simulator.requests();
        play(Fault.reset());
        assertEquals(before + 1, simulator.requests());
        play(Fault.loseAnswer());
        assertEquals(before + 3, simulator.requests());
    }

    static Stream<Fault> silent() {
        return Stream.of(Fault.silence(), Fault.ignore(), Fault.silenceAfterHeaders(), Fault.silenceInBody());
    }

    @ParameterizedTest
    @MethodSource("silent")
    void silenceLastsUntilTheClientHangsUp(Fault fault) throws IOException {
        Wire wire = playSilence(fault);
        assertEquals(End.SILENCE, wire.end());
        switch (fault.name()) {
            case "silenceAfterHeaders" -> assertTrue(wire.text().endsWith("\r\n\r\n"), wire.text());
            case "silenceInBody" -> assertHalf(wire.bodyText());
            default -> assertEquals("", wire.text());
        }
    }

    @Test
    void halvesEndWithTheConnection() throws IOException {
        Wire half = play(Fault.halfBody());
        Wire chunk = play(Fault.cutInChunk());
        Wire open = play(Fault.cutWithoutLength());
        String chunkSize = Integer.toHexString(good.length()) + "\r\n";
        assertAll(
                () -> assertHalf(half.bodyText()),
                () -> assertTrue(half.head().contains("Content-Length: " + good.length())),
                () -> assertTrue(chunk.head().contains("Transfer-Encoding: chunked")),
                () -> assertTrue(chunk.bodyText().startsWith(chunkSize)),
                () -> assertHalf(chunk.bodyText().substring(chunkSize.length())),
                () -> assertHalf(open.bodyText()),
                () -> assertTrue(!open.head().contains("Content-Length"), open.head()),
                () -> assertEquals(List.of(End.END, End.END, End.END), List.of(half.end(), chunk.end(), open.end())));
    }

    private void assertHalf(String text) {
        assertEquals(good.substring(0, good.length() / 2), text);
    }

    @Test
    void aTextCanStandForACutAnswer() throws IOException {
        assertEquals(
                "{\"ErrorCode\":0", play(Fault.cutAfter("{\"ErrorCode\":0")).bodyText());
    }

    @Test
    void anAnswerThatDripsIsWholeInTheEnd() throws IOException {
        assertEquals(good, play(Fault.drip(Duration.ofNanos(1))).bodyText());
    }

    @Test
    void lengthsLie() throws IOException {
        Wire large = play(Fault.lengthTooLarge());
        Wire small = play(Fault.lengthTooSmall());
        Wire two = play(Fault.twoLengths());
        assertAll(
                () -> assertTrue(large.head().contains("Content-Length: " + (good.length() + 7))),
                () -> assertTrue(small.head().contains("Content-Length: " + good.length() / 2)),
                () -> assertTrue(two.head().contains("Content-Length: 2\r\nContent-Length: " + good.length())),
                () -> assertEquals(
                        List.of(good, good, good), List.of(large.bodyText(), small.bodyText(), two.bodyText())));
    }

    @Test
    void moreCanComeThanWasAskedFor() throws IOException {
        assertAll(
                () -> assertTrue(play(Fault.duplicate()).bodyText().split("HTTP/1.1 200").length == 2),
                () -> assertEquals(
                        good + "tail",
                        play(Fault.extraBytes("tail".getBytes(StandardCharsets.UTF_8)))
                                .bodyText()),
                () -> assertTrue(play(Fault.interim()).text().matches("(?s)HTTP/1.1 100.*1.1 102.*1.1 103.*1.1 200.*")),
                () -> assertEquals(10_000, play(Fault.headers(10_000)).head().split("X-Filler").length - 1),
                () -> assertTrue(play(Fault.longHeader(1 << 20)).head().length() > 1 << 20));
    }

    @Test
    void otherAnswersComeAsWritten() throws IOException {
        assertAll(
                () -> assertTrue(play(Fault.garbage()).text().startsWith("220 ")),
                () -> assertTrue(play(Fault.status(502)).text().matches("(?s)HTTP/1.1 502 .*<html>.*")),
                () -> assertTrue(play(Fault.retryAfter(429, "1", "2"))
                        .head()
                        .matches("(?s)HTTP/1.1 429 .*Retry-After: 1\r\nRetry-After: 2.*")),
                () -> assertTrue(play(Fault.redirect(URI.create("http://evil.example/")))
                        .head()
                        .matches("(?s)HTTP/1.1 302 .*Location: http://evil.example/.*")),
                () -> assertTrue(play(Fault.empty(200)).head().contains("Content-Length: 0")),
                () -> assertTrue(play(Fault.empty(204)).head().startsWith("HTTP/1.1 204")),
                () -> assertTrue(play(Fault.error(10002)).bodyText().contains("\"ErrorCode\":10002")),
                () -> assertEquals("[]", play(Fault.json("[]")).bodyText()),
                () -> assertTrue(play(Fault.body(403, "text/plain", new byte[] {'n', 'o'}))
                        .text()
                        .matches("(?s)HTTP/1.1 403 .*text/plain.*no")),
                () -> assertEquals(
                        good.replace("OK", "FAIL"),
                        play(Fault.change(text -> text.replace("OK", "FAIL"))).bodyText()),
                () -> assertTrue(play(Fault.answerTo("{\"GroupId\":\"none\"}"))
                        .bodyText()
                        .contains("10010")));
    }

    @Test
    void gzipComesWholeCutAndDamaged() throws IOException {
        Wire whole = play(Fault.gzip());
        Wire cut = play(Fault.gzipCut());
        Wire damaged = play(Fault.gzipWrongChecksum());
        Wire bomb = play(Fault.gzipBomb(1 << 22));
        assertArrayEquals(good.getBytes(StandardCharsets.UTF_8), plain(whole));
        assertTrue(whole.head().contains("Content-Encoding: gzip"), whole.head());
        assertThrows(EOFException.class, () -> plain(cut));
        assertThrows(IOException.class, () -> plain(damaged));
        assertEquals(whole.body().length, damaged.body().length);
        assertEquals(1 << 22, plain(bomb).length);
        assertTrue(bomb.body().length < 1 << 14);
    }

    private static byte[] plain(Wire wire) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(wire.body()))) {
            return in.readAllBytes();
        }
    }

    @Test
    void aLateAnswerComesWhenItsTimeHasCome() throws IOException {
        assertEquals(good, play(Fault.late(Duration.ofMillis(1))).bodyText());
        assertEquals(End.SILENCE, playSilence(Fault.late(Duration.ofDays(1))).end());
        assertEquals(
                good,
                play(Fault.lateUntil(CompletableFuture.completedFuture("now"))).bodyText());
        assertEquals(
                End.SILENCE,
                playSilence(Fault.lateUntil(new CompletableFuture<>())).end());
        assertEquals(
                End.RESET,
                play(Fault.lateUntil(CompletableFuture.failedFuture(new IOException())))
                        .end());
    }

    @Test
    void somethingCanHappenBeforeAFault() throws IOException {
        AtomicInteger events = new AtomicInteger();
        play(Fault.status(500).after(events::incrementAndGet));
        assertEquals(1, events.get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1:1", "http://127.0.0.1", "http://example.com:80"})
    void onlyServersOfThisMachineAreCalled(String url) {
        assertThrows(IllegalArgumentException.class, () -> FaultFront.before(URI.create(url), FaultScript.none()));
    }
}
