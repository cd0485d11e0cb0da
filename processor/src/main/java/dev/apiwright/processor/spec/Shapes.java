package dev.apiwright.processor.spec;

import static dev.apiwright.processor.spec.Shape.optional;
import static dev.apiwright.processor.spec.Shape.required;

import dev.apiwright.error.Advice;
import dev.apiwright.error.Outcome;
import dev.apiwright.processor.spec.Kind.MapOf.Keys;
import java.util.List;
import java.util.Set;

/** The keys of the spec language, version 1: the one table that the reader, the JSON Schema and the documentation share. */
final class Shapes {
    static final Kind TEXT = new Kind.Text(false);
    static final Kind EMPTY_TEXT = new Kind.Text(true);
    static final Kind FLAG = new Kind.Flag();
    static final Kind NUMBER = new Kind.Decimal();
    static final Kind CODE = new Kind.Whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
    static final Kind COUNT = new Kind.Whole(0, Integer.MAX_VALUE);
    static final Kind POSITIVE = new Kind.Whole(1, Integer.MAX_VALUE);
    static final Kind LITERAL = new Kind.Literal();
    static final Kind NAMES = new Kind.ListOf(TEXT, 1);
    static final Kind ONE_OR_MORE = new Kind.OneOrMore(TEXT);
    static final Kind SAFETY = new Kind.Word(Words.of(Safety.class));
    static final Kind RATE = new Kind.Rate();
    static final Kind VERSION = new Kind.Version();

    static final Shape CONDITION = Shape.of(
                    "condition",
                    required("field", TEXT, "The field of the request that decides, by its wire name."),
                    optional("startsWith", TEXT, "Holds when the field's text starts with this."),
                    optional("equals", LITERAL, "Holds when the field has this value."),
                    optional("present", FLAG, "Holds when the field is set, or with false when it is not."))
            .planning("anyOf", "allOf", "not", "in")
            .choosing("startsWith", "equals", "present");

    static final Shape FIELD = Shape.of(
                    "field",
                    required("type", new Kind.Type(), "The type: string, [Role], {map: string} and so on."),
                    optional("doc", TEXT, "What the field holds."),
                    optional("java", TEXT, "The Java name, where the one made from the wire name does not serve."),
                    optional("required", FLAG, "In a request, must be set; in a response, must be there."),
                    optional("min", NUMBER, "The smallest number."),
                    optional("max", NUMBER, "The largest number."),
                    optional("minBytes", COUNT, "The shortest text, in UTF-8 bytes."),
                    optional("maxBytes", COUNT, "The longest text, in UTF-8 bytes."),
                    optional("minItems", COUNT, "The smallest number of elements of a list or map."),
                    optional("maxItems", COUNT, "The largest number of elements of a list or map."),
                    optional("pattern", TEXT, "A regular expression that the whole text matches."),
                    optional("trim", FLAG, "Whether white space around the text is dropped when reading."),
                    optional(
                            "unit",
                            new Kind.Word(Words.of(FieldSpec.Unit.class)),
                            "What a timestamp or duration counts."),
                    optional(
                            "encodedAs",
                            new Kind.Word(Words.of(FieldSpec.Encoding.class)),
                            "For numbers that stand in the JSON as text."),
                    optional("absent", LITERAL, "The value that means that there is none, such as 0."),
                    optional("aliases", NAMES, "Other wire names that are accepted when reading."),
                    optional("exclusiveWith", NAMES, "Fields that cannot be set together with this one."),
                    optional("requiredWhen", CONDITION, "Must be set when the condition holds."),
                    optional("fill", LITERAL, "What is sent when requiredWhen holds and the field is not set."),
                    optional("allowedWhen", CONDITION, "May be set only when the condition holds."),
                    optional("forbiddenWhen", CONDITION, "Must not be set when the condition holds."),
                    optional("since", TEXT, "The version of the API that brought the field."),
                    optional("deprecated", TEXT, "What to use in its place."))
            .planning("in", "nullable", "unsigned", "default", "tag", "fields", "enum")
            .needing("fill", "requiredWhen");

    static final Kind.ShortOrLong FIELD_FORMS =
            new Kind.ShortOrLong(new Kind.Type(), FIELD, Set.of(TypeReader.MAP, TypeReader.UNION));

    static final Kind FIELDS = new Kind.MapOf(Keys.NAMES, FIELD_FORMS, true);

    static final Shape ENUM_VALUE = Shape.of(
            "value",
            optional("doc", TEXT, "What the value means."),
            optional("java", TEXT, "The name of the constant, where the one made from the value does not serve."),
            optional("deprecated", TEXT, "What to use in its place."));

    static final Kind ENUM_VALUES = new Kind.ListOrMap(
            new Kind.ListOf(LITERAL, 1),
            new Kind.MapOf(Keys.VALUES, new Kind.ShortOrLong(TEXT, ENUM_VALUE, Set.of()), false));

    static final Shape TYPE = Shape.of(
                    "type",
                    optional("doc", TEXT, "What the type stands for."),
                    optional("deprecated", TEXT, "What to use in its place."),
                    optional("fields", FIELDS, "Makes the type a record: its fields, by wire name."),
                    optional("enum", ENUM_VALUES, "Makes the type an open enum: its known values."),
                    optional(
                            "of",
                            new Kind.Word(Words.of(TypeSpec.EnumSpec.Base.class)),
                            "What an enum's values are on the wire."),
                    optional(
                            "trim", FLAG, "Whether white space around an enum's known values is dropped when reading."))
            .planning("union", "tag", "content")
            .choosing("fields", "enum")
            .needing("of", "enum")
            .needing("trim", "enum");

    static final Kind TYPES = new Kind.MapOf(Keys.NAMES, TYPE, true);

    static final Shape ERROR = Shape.of(
                    "error",
                    optional("name", TEXT, "The name of the constant, such as GROUP_NOT_FOUND."),
                    optional("exception", TEXT, "The exception class, without Exception; several codes may share it."),
                    optional("advice", new Kind.Word(Words.of(Advice.class)), "What the code calls for."),
                    optional(
                            "outcome",
                            new Kind.Word(Words.of(Outcome.class)),
                            "Whether the server carried the call out."),
                    optional("doc", TEXT, "What the code means."),
                    optional("hint", TEXT, "What the caller can do about it."))
            .planning("success");

    static final Kind ERRORS = new Kind.MapOf(Keys.CODES, ERROR, true);

    static final Shape CURSOR = Shape.of(
                    "cursor",
                    required("send", TEXT, "The request field that takes the cursor."),
                    required("read", TEXT, "The response field that holds the next cursor."),
                    optional("first", EMPTY_TEXT, "What is sent for the first page; the empty text when absent."),
                    optional(
                            "end", EMPTY_TEXT, "The cursor that ends the listing; a missing or empty one always does."))
            .planning("fields");

    static final Shape OFFSET = Shape.of(
            "offset",
            required("send", TEXT, "The request field that takes the number of items before the page."),
            required("total", TEXT, "The response field that holds the number of all items."));

    static final Shape STYLE = Shape.of(
                    "style",
                    optional("when", CONDITION, "The requests that this style is for."),
                    optional(
                            "otherwise",
                            new Kind.Yes(),
                            "Takes all requests that no style above takes; on the last style."),
                    optional("cursor", CURSOR, "The server says how to ask for the next page."),
                    optional("offset", OFFSET, "The client counts."),
                    optional("maxPageSize", POSITIVE, "The largest page that may be asked for in this style."))
            .planning("endWhen", "lastItem", "window", "link", "page")
            .choosing("when", "otherwise")
            .choosing("cursor", "offset");

    static final Shape PAGE_SIZE = Shape.of(
            "pageSize",
            required("field", TEXT, "The request field that takes the page size."),
            required("default", POSITIVE, "The page size when the caller chooses none."),
            optional("shrinkOn", new Kind.ListOf(CODE, 1), "Error codes that call for a smaller page."));

    static final Shape PAGINATION = Shape.of(
            "pagination",
            required("items", TEXT, "The response field that holds one page of items."),
            optional("key", TEXT, "The field of an item that tells it from all others."),
            optional("thinnedBy", NAMES, "Request fields that may make pages short or empty in the middle."),
            optional("pageSize", PAGE_SIZE, "How the size of a page is asked for."),
            required("styles", new Kind.ListOf(STYLE, 1), "The ways from page to page; the first that fits is taken."));

    static final Shape SAMPLES = Shape.of(
            "samples",
            optional("requests", new Kind.ListOf(new Kind.Free(), 0), "Requests as they are sent."),
            optional("responses", new Kind.ListOf(new Kind.Free(), 0), "Responses as they come."));

    static final Shape ENDPOINT = Shape.of(
                    "endpoint",
                    required("apiwright", VERSION, "The version of the spec language: 1."),
                    required("endpoint", TEXT, "The name of the method, such as getGroupMemberInfo."),
                    required("service", TEXT, "The service of the API file that it belongs to."),
                    optional(
                            "method",
                            new Kind.Word(List.of("POST"), List.of("GET", "PUT", "PATCH", "DELETE", "HEAD")),
                            "The HTTP method."),
                    required("path", TEXT, "The path on the server, without a leading slash."),
                    optional("doc", TEXT, "What the endpoint does."),
                    optional("see", new Kind.ListOf(TEXT, 1), "Addresses of its documents."),
                    optional("since", TEXT, "The version of the API that brought it."),
                    optional("deprecated", TEXT, "What to use in its place."),
                    optional("safety", SAFETY, "What repeating a call can do."),
                    optional("rateLimit", RATE, "How often it may be called."),
                    optional("request", FIELDS, "The fields of the request, by wire name."),
                    optional(
                            "oneOf",
                            new Kind.ListOf(new Kind.ListOf(TEXT, 2), 1),
                            "Sets of request fields of which exactly one is set."),
                    optional("response", FIELDS, "The fields of the response beside the envelope, by wire name."),
                    optional("types", TYPES, "Types that only this endpoint uses."),
                    optional("pagination", PAGINATION, "How all pages of a listing are read."),
                    optional("errors", ERRORS, "Error codes of this endpoint, on top of the API's."),
                    optional("samples", SAMPLES, "Requests and responses as documented."))
            .planning("headers", "query", "requestBody", "responseBody", "itemErrors");

    static final Shape SERVER = Shape.of(
            "server",
            required("host", TEXT, "The host name, with a port where it is not 443."),
            optional("backup", TEXT, "The host that takes over when the first fails."),
            optional("doc", TEXT, "Whom it serves."));

    static final Shape SERVICE = Shape.of(
            "service",
            optional("doc", TEXT, "What its endpoints are about."),
            optional("java", TEXT, "The name of the accessor, where the service's own does not serve."));

    static final Shape ENVELOPE = Shape.of(
                    "envelope",
                    required("code", TEXT, "The field of the error code."),
                    optional(
                            "encodedAs",
                            new Kind.Word(Words.of(FieldSpec.Encoding.class)),
                            "For a code that stands in the JSON as text."),
                    optional("success", CODE, "The code that means success; 0 when absent."),
                    optional("status", TEXT, "The field of a second, textual verdict."),
                    optional(
                            "statusSuccess",
                            ONE_OR_MORE,
                            "The status that means success, or all that do not contradict a code of success."),
                    optional("message", TEXT, "The field of the error text."),
                    optional("ignore", NAMES, "Further fields of the envelope that carry nothing of use."))
            .planning("httpStatus", "payload")
            .needing("status", "statusSuccess")
            .needing("statusSuccess", "status");

    static final Shape DEFAULTS = Shape.of(
            "defaults",
            optional("safety", SAFETY, "For endpoints that say nothing; unsafe when absent."),
            optional("rateLimit", RATE, "For endpoints that say nothing; no limit when absent."));

    static final Shape API = Shape.of(
                    "api",
                    required("apiwright", VERSION, "The version of the spec language: 1."),
                    required("api", TEXT, "The name of the API, in kebab case."),
                    optional(
                            "java",
                            TEXT,
                            "The name of the client class, where the one made from the API's does not serve."),
                    optional("doc", TEXT, "What the API is for."),
                    optional("extends", TEXT, "The API file that this one takes everything but the endpoints from."),
                    optional(
                            "servers",
                            new Kind.MapOf(Keys.NAMES, SERVER, false),
                            "The servers, by the names of their constants."),
                    optional(
                            "signing",
                            new Kind.Word(Words.of(ApiSpec.Signing.class), List.of("header", "bearer")),
                            "How calls are signed."),
                    optional("query", new Kind.MapOf(Keys.NAMES, LITERAL, true), "Constant query parameters."),
                    optional("envelope", ENVELOPE, "The fields of every response that tell whether the call worked."),
                    optional("defaults", DEFAULTS, "What endpoints take when they say nothing."),
                    optional(
                            "services",
                            new Kind.MapOf(Keys.NAMES, new Kind.ShortOrLong(TEXT, SERVICE, Set.of()), true),
                            "The groups of endpoints."),
                    optional("types", TYPES, "The types that all endpoints share."),
                    optional("errors", ERRORS, "The error codes that all endpoints share."),
                    required("endpoints", NAMES, "The endpoint files, relative to this one."))
            .planning("headers", "errorRanges");

    private Shapes() {}
}
