package dev.apiwright.tencent.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.error.ApiException;
import dev.apiwright.paging.Checkpoint;
import dev.apiwright.paging.Page;
import dev.apiwright.paging.PageIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Both ways of listing members, over HTTP. */
class ListingTest {
    private static final String OK = "{\"ActionStatus\":\"OK\",\"ErrorCode\":0,";
    private static final String TOO_LARGE = "{\"ActionStatus\":\"FAIL\",\"ErrorCode\":10018,\"ErrorInfo\":\"large\"}";

    /** A group of m0, m1, …, by offset. */
    private static Function<String, String> group(int size) {
        return body -> {
            int offset = number(body, "Offset");
            int end = Math.min(size, offset + number(body, "Limit"));
            return OK + "\"MemberNum\":" + size + ",\"MemberList\":" + members(offset, end) + "}";
        };
    }

    /** A community of m0, m1, …, by cursor. */
    private static Function<String, String> community(int size) {
        return body -> {
            String next = text(body, "Next");
            int start = next.isEmpty() ? 0 : Integer.parseInt(next);
            int end = Math.min(size, start + number(body, "Limit"));
            String cursor = end == size ? "" : String.valueOf(end);
            return OK + "\"MemberNum\":" + size + ",\"Next\":\"" + cursor + "\",\"MemberList\":" + members(start, end)
                    + "}";
        };
    }

    private static String members(int from, int to) {
        return IntStream.range(from, Math.max(from, to))
                .mapToObj(i -> "{\"Member_Account\":\"m" + i + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static int number(String body, String field) {
        Matcher matcher = Pattern.compile("\"" + field + "\":(\\d+)").matcher(body);
        assertTrue(matcher.find(), body);
        return Integer.parseInt(matcher.group(1));
    }

    private static String text(String body, String field) {
        Matcher matcher = Pattern.compile("\"" + field + "\":\"(\\d*)\"").matcher(body);
        assertTrue(matcher.find(), body);
        return matcher.group(1);
    }

    private static List<String> expected(int size) {
        return IntStream.range(0, size).mapToObj(i -> "m" + i).toList();
    }

    private static List<String> accounts(TencentChat chat, GetGroupMemberInfoRequest request) {
        return StreamSupport.stream(
                        chat.group().getGroupMemberInfoPages(request).items().spliterator(), false)
                .map(GroupMember::memberAccount)
                .toList();
    }

    private static GetGroupMemberInfoRequest request(String groupId) {
        return GetGroupMemberInfoRequest.builder().groupId(groupId).build();
    }

    @Test
    void aGroupIsListedByOffset() {
        try (Service service = Service.answering(group(250));
                TencentChat chat = service.client()) {
            assertEquals(expected(250), accounts(chat, request("g")));
            assertEquals(
                    List.of(
                            "{\"GroupId\":\"g\",\"Limit\":100,\"Offset\":0}",
                            "{\"GroupId\":\"g\",\"Limit\":100,\"Offset\":100}",
                            "{\"GroupId\":\"g\",\"Limit\":100,\"Offset\":200}"),
                    service.bodies());
        }
    }

    @Test
    void aCommunityIsListedByCursor() {
        try (Service service = Service.answering(community(250));
                TencentChat chat = service.client()) {
            assertEquals(expected(250), accounts(chat, request("@TGS#_c")));
            assertEquals(
                    List.of(
                            "{\"GroupId\":\"@TGS#_c\",\"Limit\":100,\"Next\":\"\"}",
                            "{\"GroupId\":\"@TGS#_c\",\"Limit\":100,\"Next\":\"100\"}",
                            "{\"GroupId\":\"@TGS#_c\",\"Limit\":100,\"Next\":\"200\"}"),
                    service.bodies());
        }
    }

    /** More than the documented page would be cut in silence, so it is never asked for. */
    @Test
    void noPageIsLargerThanTheDocumentedOne() {
        try (Service service = Service.answering(group(450));
                TencentChat chat = service.client()) {
            GetGroupMemberInfoRequest request =
                    request("g").toBuilder().limit(6000).build();
            assertEquals(expected(450), accounts(chat, request));
            assertEquals(200, number(service.bodies().get(0), "Limit"));
        }
    }

    @Test
    void anAnswerThatWouldBeTooLargeIsAskedForInSmallerPages() {
        Function<String, String> members = group(130);
        try (Service service = Service.answering(body -> number(body, "Limit") > 60 ? TOO_LARGE : members.apply(body));
                TencentChat chat = service.client()) {
            assertEquals(expected(130), accounts(chat, request("g")));
        }
    }

    /** Whoever filters roles gets short and empty pages in the middle, and goes on to the end. */
    @Test
    void pagesThatAFilterThinsAreNotTheEnd() {
        try (Service service = Service.answering(body -> {
                    int offset = number(body, "Offset");
                    String list = offset == 200 ? "[{\"Member_Account\":\"owner\",\"Role\":\"Owner\"}]" : "[]";
                    return OK + "\"MemberNum\":250,\"MemberList\":" + list + "}";
                });
                TencentChat chat = service.client()) {
            GetGroupMemberInfoRequest request =
                    request("g").toBuilder().memberRoleFilter(Role.OWNER).build();
            assertEquals(List.of("owner"), accounts(chat, request));
            assertEquals(3, service.received().size());
        }
    }

    @Test
    void aListingGoesOnFromACheckpoint() {
        try (Service service = Service.answering(community(250));
                TencentChat chat = service.client()) {
            PageIterator<GetGroupMemberInfoResponse, GroupMember> pages = chat.group()
                    .getGroupMemberInfoPages(request("@TGS#_c"))
                    .pages()
                    .iterator();
            List<String> seen = new ArrayList<>(accounts(pages.next()));
            Checkpoint checkpoint = Checkpoint.parse(pages.checkpoint().encode());
            chat.group()
                    .getGroupMemberInfoPages(request("@TGS#_c"))
                    .resume(checkpoint)
                    .pages()
                    .forEach(page -> seen.addAll(accounts(page)));
            assertEquals(expected(250), seen);
        }
    }

    private static List<String> accounts(Page<GetGroupMemberInfoResponse, GroupMember> page) {
        return page.items().stream().map(GroupMember::memberAccount).toList();
    }

    @Test
    void aFailureEndsTheListingAndNotTheData() {
        String denied = "{\"ActionStatus\":\"FAIL\",\"ErrorCode\":10007,\"ErrorInfo\":\"no\"}";
        try (Service service = Service.answering(denied);
                TencentChat chat = service.client()) {
            ApiException e = assertThrows(ApiException.class, () -> accounts(chat, request("g")));
            assertEquals(10007, e.code());
        }
    }
}
