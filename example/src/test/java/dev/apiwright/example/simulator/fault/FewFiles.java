package dev.apiwright.example.simulator.fault;

import dev.apiwright.error.ApiwrightException;
import dev.apiwright.signing.UserSigCredentials;
import dev.apiwright.tencent.chat.GetGroupMemberInfoRequest;
import dev.apiwright.tencent.chat.TencentChat;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;

/**
 * A program that may open few files: calls a server that closes each connection, then opens all files that it may and calls
 * again, then closes them and calls again. Run by tests in a process of its own.
 */
final class FewFiles {
    /** What this process has open; a directory on Linux only. */
    private static final Path OPEN = Path.of("/proc/self/fd");

    private FewFiles() {}

    /** Takes the server's address, one where nobody listens, and a file to open. */
    public static void main(String[] arguments) throws IOException {
        List<String> results = new ArrayList<>();
        try (TencentChat chat = client(arguments[0]);
                TencentChat nobody = client(arguments[1])) {
            // Loads the classes that failures need, which come from files too.
            ask(nobody, true);
            ask(nobody, false);
            results.add(ask(chat, true));
            awaitNoConnections();
            List<Closeable> files = openAll(Path.of(arguments[2]));
            results.add(ask(chat, true));
            results.add(ask(chat, false));
            for (Closeable file : files) {
                file.close();
            }
            results.add(ask(chat, true));
            results.add(ask(chat, false));
        }
        results.forEach(System.out::println);
        System.exit(0);
    }

    /** The JDK's client closes a connection a little after its last answer, and would then have a descriptor more. */
    private static void awaitNoConnections() throws IOException {
        while (Files.isDirectory(OPEN) && isConnected()) {
            Thread.onSpinWait();
        }
    }

    /** By the numbers of sockets: the JDK keeps one that is no connection. */
    private static boolean isConnected() throws IOException {
        String connections = textOf("/proc/self/net/tcp") + textOf("/proc/self/net/tcp6");
        try (DirectoryStream<Path> all = Files.newDirectoryStream(OPEN)) {
            for (Path each : all) {
                String target = targetOf(each);
                if (target.startsWith("socket:") && connections.contains(" " + target.replaceAll("\\D", "") + " ")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String textOf(String file) throws IOException {
        Path path = Path.of(file);
        return Files.exists(path) ? Files.readString(path) : "";
    }

    private static String targetOf(Path descriptor) throws IOException {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (NoSuchFileException e) {
            // It was closed meanwhile.
            return "";
        }
    }

    private static List<Closeable> openAll(Path file) {
        List<Closeable> open = new ArrayList<>();
        while (true) {
            try {
                open.add(FileChannel.open(file, StandardOpenOption.READ));
            } catch (IOException e) {
                return open;
            }
        }
    }

    private static TencentChat client(String url) throws IOException {
        Files.exists(Path.of("."));
        return TencentChat.builder()
                .baseUrl(URI.create(url))
                .credentials(UserSigCredentials.of(Canary.APP, Canary.ADMIN, Canary.KEY))
                .build();
    }

    private static String ask(TencentChat chat, boolean sync) {
        GetGroupMemberInfoRequest request =
                GetGroupMemberInfoRequest.builder().groupId("hikers").build();
        try {
            return "members: "
                    + (sync
                                    ? chat.group().getGroupMemberInfo(request)
                                    : chat.group()
                                            .getGroupMemberInfoAsync(request)
                                            .join())
                            .memberNum();
        } catch (CompletionException e) {
            return name(e.getCause());
        } catch (RuntimeException | Error e) {
            return name(e);
        }
    }

    private static String name(Throwable failure) {
        return failure instanceof ApiwrightException known
                ? failure.getClass().getSimpleName() + " " + known.outcome()
                : failure.toString();
    }
}
