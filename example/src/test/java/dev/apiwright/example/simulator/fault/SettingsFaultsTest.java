package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.client.Servers;
import dev.apiwright.error.ApiException;
import dev.apiwright.signing.RequestSigner;
import dev.apiwright.signing.SignedParameters;
import dev.apiwright.signing.SigningContext;
import dev.apiwright.signing.UserSigCredentials;
import dev.apiwright.tencent.chat.GetGroupMemberInfoRequest;
import dev.apiwright.tencent.chat.Region;
import dev.apiwright.tencent.chat.TencentChat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets, settings, and what the application around the client does. Tests begin with the row's ID in the catalogue. */
@Timeout(120)
class SettingsFaultsTest {
    private static final String OK = "{\"ActionStatus\":\"OK\",\"ErrorCode\":0,\"MemberNum\":7}";
    private static final URI NOBODY = URI.create("http://127.0.0.1:9");

    private static FaultFront front() {
        return FaultFront.before(
                NOBODY, FaultScript.none().onCall(2, Fault.error(10010)).always(Fault.json(OK)));
    }

    /**
     * All loggers of the process at their finest, but for one: at its debug level, the JDK's HTTP client logs the addresses
     * that it is given, and nobody can keep it from that who does not change the logging of the whole application.
     */
    @Test
    void r6_noLoggerOfTheProcessIsToldASecret() {
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        Recorder recorder = new Recorder();
        root.setLevel(Level.ALL);
        root.addHandler(recorder);
        try (FaultFront front = front();
                Crowd crowd = new Crowd(front.url(), builder -> builder)) {
            assertEquals(7, crowd.ask(Case.SYNC_FIRST));
            ApiException failure = assertThrows(ApiException.class, () -> crowd.ask(Case.SYNC_LATER));
            Canary.assertAbsent(failure, front);
            assertEquals(7, crowd.ask(Case.ASYNC_LATER));
            Canary.assertAbsent(recorder.text(), front);
        } finally {
            root.removeHandler(recorder);
            root.setLevel(before);
        }
    }

    private static final class Recorder extends Handler {
        private final StringBuilder text = new StringBuilder();

        Recorder() {
            setLevel(Level.ALL);
        }

        @Override
        public synchronized void publish(LogRecord record) {
            if ("jdk.internal.httpclient.debug".equals(record.getLoggerName())) {
                return;
            }
            text.append(new SimpleFormatter().format(record));
        }

        synchronized String text() {
            return text.toString();
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    static Stream<Object> whatHoldsSecrets() {
        UserSigCredentials credentials = UserSigCredentials.of(Canary.APP, Canary.ADMIN, Canary.KEY);
        TencentChat.Builder builder =
                TencentChat.builder().region(Region.SINGAPORE).credentials(credentials);
        TencentChat chat = builder.build();
        chat.close();
        return Stream.of(credentials, credentials.signer(), builder, chat, chat.group());
    }

    @ParameterizedTest
    @MethodSource("whatHoldsSecrets")
    void r6_nothingThatHoldsTheKeyShowsIt(Object holder) throws IOException {
        assertFalse(holder.toString().contains("canary"), holder::toString);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            assertThrows(NotSerializableException.class, () -> out.writeObject(holder));
        }
        assertFalse(bytes.toString(StandardCharsets.ISO_8859_1).contains("canary"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x&usersig=evil",
                "x\r\nX-Evil: 1",
                "x\r\n\r\nGET / HTTP/1.1\r\n\r\n",
                "x?identifier=evil#",
                "\",\"Limit\":1,\"x\":\"",
                "\u2028\u0000%00%0d%0aX-Evil:%201"
            })
    void r7_anIdIsOnlyEverText(String id) {
        try (FaultFront front = front();
                Crowd crowd = new Crowd(front.url(), builder -> builder)) {
            crowd.chat()
                    .group()
                    .getGroupMemberInfo(
                            GetGroupMemberInfoRequest.builder().groupId(id).build());
            assertEquals(1, front.requests());
            SeenRequest seen = front.seen().get(0);
            assertEquals("/v4/group_open_http_svc/get_group_member_info", seen.path());
            assertEquals(
                    List.of("sdkappid", "identifier", "usersig", "random", "contenttype"),
                    Stream.of(seen.query().split("&"))
                            .map(pair -> pair.split("=")[0])
                            .toList());
            assertTrue(seen.headers().stream().noneMatch(header -> header.is("X-Evil")));
            assertFalse(seen.text().contains("\"Limit\""), seen::text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.example.com&usersig=x",
                "a.example.com/x?y=1",
                "a.example.com\r\nX-Evil: 1",
                "me@a.example.com",
                "a.example.com#b",
                "a.example.com:99999",
                "a.example.com:-1",
                "[::1",
                "a..example.com\\b",
                "a%2eexample.com",
                ""
            })
    void r7_r8_aHostIsAHostOrIsRefused(String host) {
        assertThrows(IllegalArgumentException.class, () -> Servers.of(host));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://0.0.0.0:1",
                "http://localhost.:1",
                "http://127.0.0.1.:1",
                "http://2130706433:1",
                "http://127.1:1",
                "http://0x7f.0.0.1:1",
                "http://127.0.0.256:1",
                "http://localhost@example.com",
                "http://[::2]:1",
                "http://[::ffff:127.0.0.1]:1",
                "ws://127.0.0.1",
                "https://me:canary@127.0.0.1",
                "https://127.0.0.1:0",
                "https://127.0.0.1:65536",
                "https:///path"
            })
    void r8_whatIsNotCertainlyThisMachineHasToBeHttps(String url) {
        TencentChat.Builder builder = TencentChat.builder()
                .baseUrl(URI.create(url))
                .credentials(UserSigCredentials.of(Canary.APP, Canary.ADMIN, Canary.KEY));
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, builder::build);
        assertTrue(refused.getMessage().contains("baseUrl"), refused.getMessage());
        assertFalse(refused.getMessage().contains("canary"), refused.getMessage());
    }

    /** A header that a signer makes, with a line break in it. */
    @Test
    void r7_aHeaderWithALineBreakIsNotSent() {
        RequestSigner signer = new RequestSigner() {
            @Override
            public SignedParameters sign(SigningContext context) {
                return SignedParameters.builder()
                        .secretHeader("Authorization", Canary.KEY + "\r\nX-Evil: 1")
                        .build();
            }

            @Override
            public String identity() {
                return "evil";
            }
        };
        try (FaultFront front = front();
                Crowd crowd = new Crowd(front.url(), builder -> builder.signer(signer))) {
            IllegalArgumentException failure =
                    assertThrows(IllegalArgumentException.class, () -> crowd.ask(Case.SYNC_FIRST));
            assertEquals(0, front.requests());
            Canary.assertAbsent(failure, front);
        }
    }

    /** The proxy that the application has set for its process is used, as by every other client of the JDK's. */
    @Test
    void r12_theApplicationsProxyIsHeeded() {
        ProxySelector before = ProxySelector.getDefault();
        try (FaultFront proxy = front()) {
            ProxySelector.setDefault(ProxySelector.of(
                    new InetSocketAddress("127.0.0.1", proxy.url().getPort())));
            try (Crowd crowd = new Crowd(NOBODY, builder -> builder)) {
                assertEquals(7, crowd.ask(Case.SYNC_FIRST));
                assertEquals(1, proxy.requests());
                assertTrue(proxy.seen().get(0).path().startsWith(NOBODY.toString()));
            }
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    /** In a process of its own: what the client sets for all others in it, which is nothing. */
    @Test
    void r12_noSystemPropertyIsSet() throws Exception {
        try (FaultFront front = front()) {
            assertEquals(
                    "members: 7\nset: []\n",
                    new Fork().run(OwnProperties.class, front.url().toString()));
        }
    }

    /** Another major version of Jackson beside the one that is used has other packages and another name. */
    @Test
    void r11_noOtherVersionOfJacksonIsTouched() throws Exception {
        String printed = classesLoadedFor(OK.replace("}", ",\"Factor\":1e2}"));
        assertTrue(printed.contains("tools.jackson.core."));
        assertFalse(printed.contains("com.fasterxml."));
        assertTrue(printed.contains("members: 7"));
    }

    /** Or none at all: an ordinary answer is read without it, so that a program's first call need not load it. */
    @Test
    void r11_anOrdinaryCallLoadsNoJackson() throws Exception {
        String printed = classesLoadedFor(OK);
        assertFalse(printed.contains("tools.jackson."));
        assertTrue(printed.contains("members: 7"));
    }

    private static String classesLoadedFor(String answer) throws Exception {
        try (FaultFront front = FaultFront.before(NOBODY, FaultScript.none().always(Fault.json(answer)))) {
            return new Fork()
                    .options("-Xlog:class+load")
                    .run(OwnProperties.class, front.url().toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"throws", "blocks", "fails"})
    void r14_aLoggerThatMisbehavesIsNotNoticed(String how) throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        List<Logger> loggers = new ArrayList<>(List.of(Logger.getLogger("dev.apiwright"), Logger.getLogger("")));
        Handler bad = new BadHandler(how, end);
        Level before = loggers.get(0).getLevel();
        loggers.forEach(logger -> logger.addHandler(bad));
        loggers.get(0).setLevel(Level.ALL);
        FaultScript script = FaultScript.none()
                .onCall(1, Fault.error(10002))
                .onCall(3, Fault.error(60007))
                .onCall(4, Fault.error(10010))
                .always(Fault.json(OK));
        try (FaultFront front = FaultFront.before(NOBODY, script);
                Crowd crowd = new Crowd(front.url(), builder -> builder.scheduler(new NoWaiting()))) {
            assertEquals(7, crowd.ask(Case.SYNC_FIRST));
            assertThrows(ApiException.class, () -> crowd.ask(Case.ASYNC_LATER));
            assertEquals(7, crowd.ask(Case.SYNC_LATER));
            assertEquals(5, front.requests());
            end.countDown();
        } finally {
            end.countDown();
            loggers.get(0).setLevel(before);
            loggers.forEach(logger -> logger.removeHandler(bad));
        }
    }

    private static final class BadHandler extends Handler {
        private final String how;
        private final CountDownLatch end;

        BadHandler(String how, CountDownLatch end) {
            this.how = how;
            this.end = end;
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord record) {
            if (!record.getMessage().contains("client of")) {
                return;
            }
            switch (how) {
                case "throws" -> throw new IllegalStateException("no log today");
                case "fails" -> throw new StackOverflowError("no log today");
                default -> {
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
            }
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
