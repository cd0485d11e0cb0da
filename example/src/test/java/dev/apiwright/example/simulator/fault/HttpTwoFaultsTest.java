package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.error.ApiwrightException;
import dev.apiwright.error.Outcome;
import dev.apiwright.error.TransportException;
import dev.apiwright.transport.JdkHttpTransport;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Servers that speak HTTP/2, and end a call before its answer. Tests begin with the row's ID in the catalogue of faults. */
class HttpTwoFaultsTest {
    private static final byte[] SWITCH =
            "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);
    private static final int SETTINGS = 4;
    private static final int RST_STREAM = 3;
    private static final int GOAWAY = 7;
    private static final int REFUSED_STREAM = 7;

    private static byte[] frame(int type, int stream, int... payload) {
        byte[] frame = new byte[9 + payload.length];
        frame[2] = (byte) payload.length;
        frame[3] = (byte) type;
        frame[8] = (byte) stream;
        for (int i = 0; i < payload.length; i++) {
            frame[9 + i] = (byte) payload[i];
        }
        return frame;
    }

    private static Fault switchingTo(String name, byte[] end) {
        return Fault.of(name, exchange -> {
            exchange.write(SWITCH, frame(SETTINGS, 0), end);
            exchange.finish();
        });
    }

    /** The stream was not looked at, so nothing was carried out. */
    private static final Fault REFUSED = switchingTo("refused", frame(RST_STREAM, 1, 0, 0, 0, REFUSED_STREAM));

    /** The server goes, and has looked at no stream. */
    private static final Fault GONE = switchingTo("gone", frame(GOAWAY, 0, 0, 0, 0, 0, 0, 0, 0, 0));

    private static JdkHttpTransport transport() {
        return JdkHttpTransport.with(HttpClient.newBuilder().version(HttpClient.Version.HTTP_2));
    }

    @EveryCase
    void h17_aRefusedStreamIsTriedAgain(Case way) {
        for (Fault fault : List.of(REFUSED, GONE)) {
            JdkHttpTransport transport = transport();
            try (Rig rig = Rig.with(way, s -> s.transport(transport).attemptTimeout(Rig.SHORT), fault)
                    .owning(transport)) {
                rig.works(2);
            }
        }
    }

    /** The JDK's client may know that nothing was carried out, and try again; this one does not, and takes no chance. */
    @EveryCall
    void h17_whatMustNotHappenTwiceDoesNot(Case way) {
        for (Fault fault : List.of(REFUSED, GONE)) {
            JdkHttpTransport transport = transport();
            try (UnsafeRig rig = UnsafeRig.with(way, s -> s.transport(transport).attemptTimeout(Rig.SHORT), fault)
                    .owning(transport)) {
                long before = rig.simulator().requests();
                try {
                    rig.call();
                } catch (ApiwrightException failure) {
                    assertEquals(Outcome.UNKNOWN, failure.outcome());
                    assertEquals(before, rig.simulator().requests());
                }
                assertTrue(rig.simulator().requests() <= before + 1);
                worksAgain(rig);
            }
        }
    }

    /** The JDK's client may offer the broken connection once more, before it has seen that the server closed it. */
    private static void worksAgain(UnsafeRig rig) {
        try {
            rig.call();
        } catch (TransportException connectionWasClosed) {
            rig.call();
        }
    }

    @EveryCase
    void h17_nobodyIsAskedForHttpTwoUnlessTold(Case way) {
        try (Rig rig = Rig.with(way)) {
            rig.works(1);
            assertFalse(rig.seen().get(0).headers().stream().anyMatch(header -> header.is("Upgrade")));
        }
    }
}
