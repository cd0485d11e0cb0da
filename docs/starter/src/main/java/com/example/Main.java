package com.example;

import com.example.chat.GetJoinedGroupListRequest;
import com.example.chat.JoinedGroup;
import com.example.chat.MyChat;
import com.sun.net.httpserver.HttpServer;
import dev.apiwright.signing.UserSigCredentials;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Lists a user's groups; a stand-in on the loopback answers, so no account is needed. */
public final class Main {
    public static void main(String[] args) throws IOException {
        HttpServer server = standIn();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (MyChat chat = MyChat.builder()
                .baseUrl(address) // with a real account: .region(Region.SINGAPORE)
                .credentials(UserSigCredentials.of(1400000001L, "administrator", "not-a-real-key"))
                .build()) {
            var request = GetJoinedGroupListRequest.builder().memberAccount("ann").build();
            for (JoinedGroup group : chat.group().getJoinedGroupListPages(request).items()) {
                System.out.println(group.groupId() + " " + group.name());
            }
        } finally {
            server.stop(0);
        }
    }

    private static HttpServer standIn() throws IOException {
        byte[] answer =
                """
                {"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"","TotalCount":2,"GroupIdList":[
                 {"GroupId":"@TGS#1HIKERS","Name":"Hikers"},{"GroupId":"@TGS#2COOKS","Name":"Cooks"}]}
                """
                        .getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return server;
    }
}
