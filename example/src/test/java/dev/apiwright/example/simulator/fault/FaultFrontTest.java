package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.example.simulator.ChatSimulator;
import dev.apiwright.example.simulator.GroupType;
import dev.apiwright.example.simulator.SimulatedGroup;
import dev.apiwright.example.simulator.fault.Wire.End;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The front itself: who meets which fault, what is remembered, and what is left behind. */
class FaultFrontTest {
    private static final String PATH = "/v4/group_open_http_svc/get_group_member_info";

    private ChatSimulator simulator;

    @BeforeEach
    void start() {
        simulator = Wire.simulator().start();
        simulator.add(SimulatedGroup.of("hikers", GroupType.PUBLIC, 3));
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void theFirstRuleThatNamesACallCounts() {
        FaultScript script = FaultScript.none()
                .onCall(3, Fault.reset())
                .between(2, 4, Fault.empty(200))
                .then(FaultScript.none().always(Fault.garbage()));
        assertEquals(
                List.of("garbage", "empty200", "reset", "empty200", "garbage"),
                LongStream.rangeClosed(1, 5)
                        .mapToObj(call -> script.fault(call).name())
                        .toList());
        assertEquals("pass", FaultScript.none().fault(1).name());
    }

    @Test
    void aConditionIsAskedForEveryCall() {
        boolean[] on = {true};
        FaultScript script = FaultScript.none().during(() -> on[0], Fault.error(60007));
        assertEquals("error60007", script.fault(1).name());
        on[0] = false;
        assertEquals("pass", script.fault(2).name());
    }

    @Test
    void rulesThatNameNoCallAreRefused() {
        FaultScript script = FaultScript.none();
        assertThrows(IllegalArgumentException.class, () -> script.onCall(0, Fault.reset()));
        assertThrows(IllegalArgumentException.class, () -> script.between(3, 2, Fault.reset()));
        assertThrows(IllegalArgumentException.class, () -> FaultScript.seeded(1, 1.1));
        assertThrows(IllegalArgumentException.class, () -> FaultScript.seeded(1, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> FaultScript.seeded(1, 0.5, List.of()));
    }

    @Test
    void aSeedSpoilsTheSameCallsInEveryRunAndAsManyAsItShould() {
        List<String> first = names(FaultScript.seeded(7, 0.05));
        assertEquals(first, names(FaultScript.seeded(7, 0.05)));
        assertFalse(first.equals(names(FaultScript.seeded(8, 0.05))));
        long spoilt = first.stream().filter(name -> !name.equals("pass")).count();
        assertTrue(spoilt > 900 && spoilt < 1_100, spoilt + " of 20,000");
        assertEquals(
                12,
                first.stream().filter(name -> !name.equals("pass")).distinct().count());
        assertEquals(1, names(FaultScript.seeded(7, 0)).stream().distinct().count());
    }

    private static List<String> names(FaultScript script) {
        return LongStream.rangeClosed(1, 20_000)
                .mapToObj(call -> script.fault(call).name())
                .toList();
    }

    @Test
    void whatCameIsCountedByPathAndFault() throws IOException {
        FaultScript script = FaultScript.none().onCall(2, Fault.status(503)).onCall(3, Fault.ignore());
        try (FaultFront front = FaultFront.before(simulator.url(), script)) {
            for (int i = 0; i < 4; i++) {
                Wire.askBriefly(front.url());
            }
            assertEquals(Map.of(PATH, Map.of("pass", 2L, "status503", 1L), "", Map.of("ignore", 1L)), front.counts());
            assertEquals(4, front.connections());
            SeenRequest seen = front.seen().get(1);
            assertAll(
                    () -> assertEquals(2, seen.number()),
                    () -> assertEquals(2, seen.connection()),
                    () -> assertEquals("POST", seen.method()),
                    () -> assertEquals("{\"GroupId\":\"hikers\"}", seen.text()),
                    () -> assertEquals("1", seen.parameter("random").orElseThrow()),
                    () -> assertTrue(seen.parameter("rand").isEmpty()),
                    () -> assertFalse(seen.toString().contains("usersig"), seen.toString()));
        }
    }

    @Test
    void aHostThatIsDownRefusesConnectionsUntilItComesBack() throws IOException {
        try (FaultFront front = FaultFront.before(simulator.url(), FaultScript.none());
                Socket open =
                        new Socket(InetAddress.getLoopbackAddress(), front.url().getPort())) {
            open.setSoTimeout(10_000);
            Wire.ask(front.url());
            front.goDown();
            assertThrows(ConnectException.class, () -> Wire.ask(front.url()));
            assertTrue(broke(open));
            front.comeBack();
            front.comeBack();
            assertEquals(End.END, Wire.ask(front.url()).end());
        }
    }

    private static boolean broke(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void closingEndsEveryThreadWhateverItIsDoing() throws IOException {
        FaultScript script = FaultScript.none()
                .onCall(1, Fault.silence())
                .onCall(2, Fault.ignore())
                .onCall(3, Fault.late(Duration.ofDays(1)));
        FaultFront front = FaultFront.before(simulator.url(), script);
        List<Socket> clients = IntStream.range(0, 4).mapToObj(i -> begun(front)).toList();
        String port = "fault-front-" + front.url().getPort();
        while (front.requests() < clients.size()) {
            Thread.onSpinWait();
        }
        assertEquals(5, threads(port).size());
        front.close();
        assertEquals(List.of(), threads(port));
        assertThrows(ConnectException.class, () -> Wire.ask(front.url()));
        assertThrows(IllegalStateException.class, front::comeBack);
        front.close();
        for (Socket client : clients) {
            client.close();
        }
    }

    private static Socket begun(FaultFront front) {
        try {
            Socket socket =
                    new Socket(InetAddress.getLoopbackAddress(), front.url().getPort());
            socket.getOutputStream().write('P');
            return socket;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> threads(String prefix) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith(prefix))
                .collect(Collectors.toList());
    }
}
