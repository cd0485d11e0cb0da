package dev.apiwright.example.benchmark;

import dev.apiwright.signing.UserSigCredentials;
import dev.apiwright.tencent.chat.GetGroupMemberInfoRequest;
import dev.apiwright.tencent.chat.GroupMember;
import dev.apiwright.tencent.chat.TencentChat;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One listing in a Java machine of its own: what a program pays that lists once and ends. */
final class FreshListing {
    private FreshListing() {}

    /** Arguments: the server's address, the application, the caller, the key, the group, page size, pages ahead, members. */
    public static void main(String[] args) {
        try (TencentChat chat = TencentChat.builder()
                .baseUrl(URI.create(args[0]))
                .credentials(UserSigCredentials.of(Long.parseLong(args[1]), args[2], args[3]))
                .build()) {
            System.out.println(sum(
                    chat, args[4], Integer.parseInt(args[5]), Integer.parseInt(args[6]), Integer.parseInt(args[7])));
        }
    }

    /** Starts {@link #main} with these arguments; gives what the accounts add up to. */
    static long inProcess(LoopbackTls tls, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(tls.trustOptions()));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), FreshListing.class.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = process.inputReader()) {
            String line = out.readLine();
            if (process.waitFor() != 0 || line == null) {
                throw new IllegalStateException("the listing in a process of its own said " + line);
            }
            return Long.parseLong(line);
        } finally {
            process.destroy();
        }
    }

    /** What the accounts of the first members add up to. */
    static long sum(TencentChat chat, String group, int pageSize, int readAhead, int members) {
        long sum = 0;
        for (GroupMember member : chat.group()
                .getGroupMemberInfoPages(
                        GetGroupMemberInfoRequest.builder().groupId(group).build())
                .pageSize(pageSize)
                .readAhead(readAhead)
                .maxItems(members)
                .items()) {
            sum += member.memberAccount().hashCode();
        }
        return sum;
    }
}
