package dev.apiwright.example.simulator;

import dev.apiwright.example.simulator.spec.ApiSpec;
import dev.apiwright.example.simulator.spec.SpecFiles;
import dev.apiwright.signing.UserSigCredentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Tencent Chat's server REST API on this machine. It checks signatures and requests, keeps the rules of the service about
 * group types, filters, page sizes and answers beyond 1 MB, and answers failures as the service does: with HTTP 200 and a
 * code. It listens on loopback only. Thread-safe.
 *
 * <pre>{@code
 * try (ChatSimulator simulator = ChatSimulator.start()) {
 *     simulator.add(SimulatedGroup.of("hikers", GroupType.PUBLIC, 1_000));
 *     TencentChat chat = TencentChat.builder().baseUrl(simulator.url()).credentials(simulator.credentials()).build();
 * }
 * }</pre>
 */
public final class ChatSimulator implements AutoCloseable {
    private static final String SPEC = "tencent-chat/api.yaml";
    private static final String LIST_MEMBERS = "getGroupMemberInfo";

    private final Caller caller;
    private final GroupMembers members;
    private final HttpFront front;

    private ChatSimulator(Builder builder) throws IOException {
        this.caller = builder.caller;
        this.members = new GroupMembers(builder.filterOrder);
        ApiSpec api = new SpecFiles(ChatSimulator.class.getClassLoader()).read(SPEC);
        this.front = new HttpFront(
                new Service(
                        api,
                        Map.of(LIST_MEMBERS, members),
                        new SignatureCheck(caller, api.query(), builder.clock),
                        new Service.Rules(builder.limitRule, builder.maxResponseBytes, builder.unknownFieldsPass),
                        builder.beforeEach),
                builder.port);
    }

    /** A simulator with the usual settings and no groups. */
    public static ChatSimulator start() {
        return builder().start();
    }

    /** Settings for a simulator. */
    public static Builder builder() {
        return new Builder();
    }

    /** Where it listens, without a path. */
    public URI url() {
        return front.url();
    }

    /** What a client signs with. */
    public UserSigCredentials credentials() {
        return caller.credentials();
    }

    /** Adds a group, in the place of one with the same ID. */
    public void add(SimulatedGroup group) {
        members.add(group);
    }

    /** Dismisses a group: from now on it does not exist. Nothing happens when there is none. */
    public void dismiss(String groupId) {
        members.remove(groupId);
    }

    /** How many HTTP requests have come, whatever became of them. */
    public long requests() {
        return front.requests();
    }

    /** Stops listening and breaks what is being answered. */
    @Override
    public void close() {
        front.close();
    }

    /** Collects settings. Not thread-safe. */
    public static final class Builder {
        private static final int ONE_MEGABYTE = 1 << 20;
        private static final int HIGHEST_PORT = 65_535;

        private Caller caller = Caller.DEFAULT;
        private FilterOrder filterOrder = FilterOrder.AFTER_WINDOW;
        private LimitRule limitRule = LimitRule.CAP;
        private Clock clock = Clock.systemUTC();
        private int maxResponseBytes = ONE_MEGABYTE;
        private boolean unknownFieldsPass;
        private Consumer<ReceivedRequest> beforeEach = request -> {};
        private int port;

        private Builder() {}

        /**
         * The application and its administrator.
         *
         * @param secretKey what signatures have to be made with
         */
        public Builder application(long sdkAppId, String identifier, String secretKey) {
            this.caller = new Caller(sdkAppId, identifier, secretKey);
            return this;
        }

        /** Whether the filter on roles works before or after a page is cut; after, unless told otherwise. */
        public Builder filterOrder(FilterOrder order) {
            this.filterOrder = Objects.requireNonNull(order);
            return this;
        }

        /** What a page size above the documented one does; it is cut, unless told otherwise. */
        public Builder limitRule(LimitRule rule) {
            this.limitRule = Objects.requireNonNull(rule);
            return this;
        }

        /** What tells whether a signature has expired; the system's clock, unless told otherwise. */
        public Builder clock(Clock newClock) {
            this.clock = Objects.requireNonNull(newClock);
            return this;
        }

        /** Above how many bytes an answer becomes error 10018; 1 MB, unless told otherwise. */
        public Builder maxResponseBytes(int bytes) {
            this.maxResponseBytes = bytes;
            return this;
        }

        /** Lets fields pass that the spec does not know, as the service does. Otherwise they are refused: tests want to know. */
        public Builder ignoreUnknownFields() {
            this.unknownFieldsPass = true;
            return this;
        }

        /**
         * Called before each valid request is served, on the thread that serves it: to look at it, or to change groups while
         * somebody pages through them.
         */
        public Builder beforeEach(Consumer<ReceivedRequest> hook) {
            this.beforeEach = Objects.requireNonNull(hook);
            return this;
        }

        /** The port to listen on; any that is free, unless told otherwise. */
        public Builder port(int number) {
            if (number < 0 || number > HIGHEST_PORT) {
                throw new IllegalArgumentException("port: " + number);
            }
            this.port = number;
            return this;
        }

        /**
         * Starts listening.
         *
         * @throws UncheckedIOException when the port is taken
         */
        public ChatSimulator start() {
            try {
                return new ChatSimulator(this);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot listen on port " + port + " of the loopback address", e);
            }
        }
    }
}
