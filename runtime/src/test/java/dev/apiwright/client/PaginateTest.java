package dev.apiwright.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.client.RawServer.Reply;
import dev.apiwright.error.ApiException;
import dev.apiwright.error.PagingException;
import dev.apiwright.paging.ItemIterator;
import dev.apiwright.paging.Pagination;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Listings through the whole client: pages are calls, with all that calls have. */
class PaginateTest {
    record Request(int limit, long offset) {}

    record Response(List<String> names, Long total) {}

    private static final Endpoint<Request, Response> LIST = Endpoint.<Request, Response>builder("listThings")
            .path("v1/things/list")
            .safety(Safety.READ_ONLY)
            .request((out, request) -> {
                out.beginObject();
                out.int64("Limit", request.limit());
                out.int64("Offset", request.offset());
                out.endObject();
            })
            .response(in -> {
                List<String> names = List.of();
                Long total = null;
                in.beginObject();
                for (String name = in.nextName(); name != null; name = in.nextName()) {
                    switch (name) {
                        case "Names" -> names = in.list(element -> element.required("", element.string()));
                        case "Total" -> total = in.int64();
                        default -> in.skip();
                    }
                }
                return new Response(names, total);
            })
            .envelope(Things.ENVELOPE)
            .errors(Things.ERRORS)
            .fingerprint("abc")
            .build();

    private static final Pagination<Request, Response, String> PAGES =
            pages(Response::names).key(name -> name).build();

    private static Pagination.Builder<Request, Response, String> pages(Function<Response, List<String>> items) {
        return Pagination.builder(LIST, items)
                .pageSize(Request::limit, (request, limit) -> new Request(limit, request.offset()), 4, 1, 1000)
                .shrinkOn(10018)
                .offset(
                        request -> true,
                        Request::offset,
                        (request, offset) -> new Request(request.limit(), offset),
                        Response::total,
                        100);
    }

    private static Reply page(String names) {
        return Replies.json("{\"ErrorCode\":0,\"ActionStatus\":\"OK\",\"Total\":5,\"Names\":[" + names + "]}");
    }

    @Test
    void retriesInsideAPageShrinksOnTheCodeAndOnTheOwnLimitAndDeliversEveryItemOnce() throws Exception {
        String huge = "\"" + "x".repeat(3000) + "\"";
        try (RawServer server = new RawServer(
                        page("\"a\",\"b\""),
                        Replies.error(10003),
                        Replies.error(10018),
                        page(huge),
                        page("\"c\""),
                        page("\"d\""),
                        page("\"e\""));
                ApiClient client = client(server)) {
            List<String> names = new ArrayList<>();
            client.paginate(PAGES, new Request(4, 0)).items().forEach(names::add);

            assertEquals(List.of("a", "b", "c", "d", "e"), names);
            assertEquals("{\"Limit\":4,\"Offset\":0}", server.received().get(0).body());
            assertEquals("{\"Limit\":4,\"Offset\":2}", server.received().get(1).body(), "failed");
            assertEquals("{\"Limit\":4,\"Offset\":2}", server.received().get(2).body(), "tried again, too large");
            assertEquals("{\"Limit\":2,\"Offset\":2}", server.received().get(3).body(), "beyond the own limit");
            assertEquals("{\"Limit\":1,\"Offset\":2}", server.received().get(4).body());
        }
    }

    /** A small answer can stand for a large one: what counts is what it unpacks to. */
    @Test
    void aPageThatUnpacksToTooMuchIsAskedForInHalves() throws Exception {
        String huge = "{\"ErrorCode\":0,\"ActionStatus\":\"OK\",\"Total\":2,\"Names\":[\"" + "x".repeat(3000) + "\"]}";
        byte[] packed = Replies.gzip(huge.getBytes(StandardCharsets.UTF_8));
        try (RawServer server = new RawServer(
                        Replies.bytes(200, packed, "Content-Encoding: gzip"),
                        page("\"a\",\"b\""),
                        page("\"c\",\"d\""),
                        page("\"e\""));
                ApiClient client = client(server)) {
            List<String> names = new ArrayList<>();
            client.paginate(PAGES, new Request(4, 0)).items().forEach(names::add);

            assertTrue(packed.length < 2048);
            assertEquals(List.of("a", "b", "c", "d", "e"), names);
            assertEquals("{\"Limit\":2,\"Offset\":0}", server.received().get(1).body());
        }
    }

    @Test
    void anItemThatIsTooLargeAloneIsToldWithItsPosition() throws Exception {
        String huge = "\"" + "x".repeat(3000) + "\"";
        try (RawServer server = new RawServer(page("\"a\",\"b\",\"c\",\"d\""), page(huge));
                ApiClient client = client(server)) {
            ItemIterator<String> items =
                    client.paginate(PAGES, new Request(4, 0)).items().iterator();
            for (int i = 0; i < 4; i++) {
                items.next();
            }
            PagingException error = assertThrows(PagingException.class, items::hasNext);

            assertEquals(PagingException.Reason.ITEM_TOO_LARGE, error.reason());
            assertTrue(error.getMessage().contains("4"), error.getMessage());
            assertEquals(4, server.received().size(), "one page, then sizes 4, 2 and 1");
        }
    }

    @Test
    void everyPageAndEveryRetryOfOneAsksTheRateLimiter() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (RawServer server = new RawServer(page("\"a\",\"b\",\"c\",\"d\""), Replies.error(10003), page("\"e\""));
                ApiClient client = builder(server)
                        .rateLimiter((endpoint, wait) -> {
                            asked.incrementAndGet();
                            return CompletableFuture.completedFuture(true);
                        })
                        .build()) {
            client.paginate(PAGES, new Request(4, 0)).items().forEach(name -> {});

            assertEquals(3, server.received().size());
            assertEquals(3, asked.get());
        }
    }

    @Test
    void aPageThatFailedIsAskedForAgain() throws Exception {
        try (RawServer server = new RawServer(page("\"a\",\"b\",\"c\",\"d\""), Replies.error(10010), page("\"e\""));
                ApiClient client = client(server)) {
            ItemIterator<String> items =
                    client.paginate(PAGES, new Request(4, 0)).items().iterator();
            for (int i = 0; i < 4; i++) {
                items.next();
            }
            ApiException error = assertThrows(ApiException.class, items::hasNext);

            assertEquals(1, error.attempts().size());
            assertEquals("e", items.next());
            assertEquals(3, server.received().size());
        }
    }

    /** The interrupt comes while a page is taken, and is dealt with before the next: that must not fail for it. */
    @Test
    void aPageThatWasAskedForAheadByAnInterruptedThreadIsAskedForAgain() throws Exception {
        Pagination<Request, Response, String> interrupting = pages(response -> {
                    if (response.names().contains("a")) {
                        Thread.currentThread().interrupt();
                    }
                    return response.names();
                })
                .build();
        try (RawServer server = new RawServer(page("\"a\",\"b\",\"c\",\"d\""), page("\"e\""));
                ApiClient client = client(server)) {
            ItemIterator<String> items = client.paginate(interrupting, new Request(4, 0))
                    .readAhead(1)
                    .items()
                    .iterator();
            assertEquals("a", items.next());
            assertTrue(Thread.interrupted());
            List<String> rest = new ArrayList<>();
            items.forEachRemaining(rest::add);

            assertEquals(List.of("b", "c", "d", "e"), rest);
        }
    }

    @Test
    void sendsNothingBeforeItIsAskedAndNamesItsClientInCheckpoints() throws Exception {
        try (RawServer server = new RawServer(page("\"a\",\"b\",\"c\",\"d\""));
                ApiClient client = client(server)) {
            ItemIterator<String> items =
                    client.paginate(PAGES, new Request(4, 0)).items().iterator();
            assertEquals(0, server.received().size());
            items.next();

            String checkpoint = items.checkpoint().toString();
            assertTrue(checkpoint.contains("listThings"), checkpoint);
        }
    }

    private static ApiClient client(RawServer server) {
        return builder(server).build();
    }

    private static Things.Builder builder(RawServer server) {
        return new Things.Builder()
                .baseUrl(server.uri())
                .maxResponseBytes(2048)
                .scheduler(FakeTime.skippingPausesBelow(Duration.ofSeconds(30)));
    }
}
