package dev.apiwright.processor.diagnostic;

import dev.apiwright.processor.diagnostic.Problem.Severity;

/** Everything that can be wrong with a spec, with its wording. Each has a pair of files in the tests, {@code problems/}. */
public enum ProblemId {
    // Files
    SPEC_NOT_FOUND("SpecNotFound", "there is no spec {}; {}"),
    SPEC_UNREADABLE("SpecUnreadable", "the file cannot be read; look whether it is a file, and at its permissions"),
    SPEC_EMPTY(
            "SpecEmpty",
            "the file is empty; an API file starts with \"apiwright: 1\" and \"api:\", an endpoint file with \"apiwright: 1\" and \"endpoint:\""),
    SPEC_TOO_LARGE(
            "SpecTooLarge",
            "the file has more than {} bytes, which is the limit; give each endpoint a file of its own"),
    NOT_UTF8("NotUtf8", "the byte {} is not UTF-8; save the file as UTF-8"),
    BAD_CHARACTER(
            "BadCharacter",
            "the character {} may not stand in a spec; take it out, or write it as an escape in double quotes"),
    WRONG_FILE(
            "WrongFile",
            "this file has the key \"{}\" and not \"{}\"; an API file lists endpoint files under \"endpoints\", and the annotation names the API file"),
    BAD_FILE_PATH("BadFilePath", "\"{}\" is no path of a spec; write it with /, without .., relative and in ASCII"),
    ENDPOINT_FILE_MISSING("EndpointFileMissing", "there is no endpoint file {}; {}"),
    ENDPOINT_LISTED_TWICE("EndpointListedTwice", "\"{}\" is listed in line {} already; list it once"),
    ENDPOINT_NOT_LISTED(
            "EndpointNotListed",
            Severity.WARNING,
            "the endpoint file {} is not listed, so nothing is generated for it; list it under \"endpoints\""),
    BASE_NOT_FOUND("BaseNotFound", "there is no API file {} to extend; {}"),
    EXTENDS_CYCLE("ExtendsCycle", "\"{}\" is in the chain of extensions already: {}; let one of them stand on its own"),
    // YAML
    BAD_YAML("BadYaml", "this is not YAML: {}; {}"),
    TOO_DEEP("TooDeep", "nesting is deeper than {} levels; give inner parts types of their own"),
    SEVERAL_DOCUMENTS(
            "SeveralDocuments",
            "a second YAML document starts here; a spec is one document, so put the rest into a file of its own"),
    DUPLICATE_KEY("DuplicateKey", "the key \"{}\" stands in line {} already; keep one of them"),
    COLON_MISSING(
            "ColonMissing",
            "in \"{}\" {}; write \": \" between key and value, or put all of it in quotes if it is one text"),
    COMMA_IN_TEXT(
            "CommaInText",
            "inside {…} a comma ends a value, so \"{}\" does not belong to the text of \"{}\" before it; put the whole text in quotes"),
    VALUE_MISSING(
            "ValueMissing",
            "\"{}\" has no value; write \": \" and a value after it, or put the text that it is part of in quotes, as a comma ends a text inside {…}"),
    TEXT_CUT(
            "TextCut",
            Severity.WARNING,
            "the text ends here, as \" #\" starts a comment; put the text in quotes, or write \" # \" if it is a comment"),
    LOOK_ALIKE("LookAlike", "the character {} only looks like {}; write the one of ASCII, or put the text in quotes"),
    KEY_NOT_TEXT("KeyNotText", "a key is text, but here is {}; quote it if text is meant"),
    YAML_ANCHOR("YamlAnchor", "the anchor \"&{}\" is not allowed in specs; give shared parts a name under \"types\""),
    YAML_ALIAS(
            "YamlAlias",
            "the alias \"*{}\" is not allowed in specs; write the value out, or in quotes if text is meant"),
    YAML_TAG("YamlTag", "the tag \"{}\" is not allowed in specs; leave it out, and quote the value if text is meant"),
    YAML_DIRECTIVE(
            "YamlDirective",
            "directives are not allowed in specs, which are always YAML 1.2; take out the line that starts with %"),
    YAML_MERGE_KEY(
            "YamlMergeKey", "the merge key \"<<\" is not allowed in specs; give shared parts a name under \"types\""),
    // Keys and values
    UNKNOWN_KEY("UnknownKey", "\"{}\" is no key of {}; {}"),
    MISSING_KEY("MissingKey", "{} needs the key \"{}\"; add it"),
    ONE_KEY_OF("OneKeyOf", "{} needs exactly one of the keys {}, and has {}; keep or add one"),
    KEY_NEEDS_KEY(
            "KeyNeedsKey", "\"{}\" says something only together with \"{}\"; add that key, or leave this one out"),
    NOT_SUPPORTED_YET("NotSupportedYet", "\"{}\" is designed and does not work yet; {}"),
    UNSUPPORTED_VERSION(
            "UnsupportedVersion", "the version of the spec language is {}; this processor reads \"apiwright: 1\""),
    WRONG_KIND("WrongKind", "{} cannot stand here; write {}"),
    NO_TEXT("NoText", "expected text, found nothing; write it (in quotes if it starts with #), or leave the key out"),
    NOT_TEXT("NotText", "expected text, found {}; put it in quotes: \"{}\""),
    UNKNOWN_WORD("UnknownWord", "\"{}\" is not known here; {}"),
    BAD_ERROR_CODE(
            "BadErrorCode",
            "\"{}\" is no error code; write a whole number of at most 32 bits, in decimal, as codes that are words do not work yet"),
    TEXT_TOO_LONG("TextTooLong", "the text has {} bytes, and Java takes at most {} here; shorten it"),
    // Names
    NO_JAVA_NAME("NoJavaName", "\"{}\" makes no Java name; choose one with {}"),
    BAD_JAVA_NAME("BadJavaName", "\"{}\" is no {}; {}"),
    NAME_COLLISION(
            "NameCollision",
            "\"{}\" becomes {} in Java, as does \"{}\" in line {} (upper and lower case are one here); {}"),
    NAME_TAKEN("NameTaken", "the name {} is taken by {}; choose another"),
    BAD_WIRE_NAME("BadWireName", "\"{}\" is no name of a field; it must have 1 to 200 characters"),
    DUPLICATE_WIRE_NAME(
            "DuplicateWireName", "\"{}\" is the name of a field or alias in line {} already; keep one of them"),
    DUPLICATE_ENDPOINT("DuplicateEndpoint", "the endpoint \"{}\" stands in {} already; choose another name"),
    DUPLICATE_PATH("DuplicatePath", "the endpoint \"{}\" has the path {} already; one path is one endpoint"),
    // Types and fields
    UNKNOWN_TYPE("UnknownType", "there is no type \"{}\"; {}"),
    ENDLESS_TYPE(
            "EndlessType", "a value of {} needs another {} in it, for ever; make one of the fields optional or a list"),
    TOO_MANY("TooMany", "{} has {} {}, and Java holds at most {}; {}"),
    UNKNOWN_FIELD("UnknownField", "there is no field \"{}\" in {}; {}"),
    KEY_DOES_NOT_APPLY("KeyDoesNotApply", "\"{}\" does not apply to {}; {}"),
    UNIT_MISSING("UnitMissing", "a {} needs a unit; say \"unit: seconds\" or \"unit: milliseconds\""),
    EMPTY_RANGE("EmptyRange", "\"{}\" is {} and \"{}\" is {}, so nothing fits; swap or correct them"),
    BAD_PATTERN("BadPattern", "the text is no regular expression of Java's: {}; correct it"),
    BAD_LITERAL("BadLiteral", "{} is no value of {}, whose type is {}; {}"),
    CONTRADICTION("Contradiction", "\"{}\" and \"{}\" cannot both be said of a field; keep one of them"),
    REFERS_TO_ITSELF("RefersToItself", "\"{}\" names the field that it stands in; name another"),
    ENVELOPE_FIELD(
            "EnvelopeField", "\"{}\" belongs to the envelope, which the runtime reads; leave it out of the response"),
    // Endpoints and APIs
    UNKNOWN_SERVICE("UnknownService", "there is no service \"{}\"; {}"),
    BAD_PATH("BadPath", "\"{}\" is no path of an endpoint: {}; write it like v4/service/command"),
    BAD_HOST("BadHost", "\"{}\" is no host: {}; write it like api.example.com or api.example.com:8443"),
    BAD_LINK("BadLink", "\"{}\" is no address; write it with http:// or https://"),
    SAMPLE_MISMATCH("SampleMismatch", "the sample does not fit the spec: {}; correct one of them"),
    // Errors
    ERROR_NAME_MISSING("ErrorNameMissing", "the error code {} has no name; add \"name\", such as GROUP_NOT_FOUND"),
    ERROR_NAME_CLASH("ErrorNameClash", "the error name {} stands for {} in {} already; one name is one code"),
    ERROR_CODE_CLASH(
            "ErrorCodeClash",
            "the error code {} is called {} in {} already; call it so here too, or leave \"name\" out"),
    SUCCESS_IS_NO_ERROR("SuccessIsNoError", "{} is the code of success; leave it out of the errors"),
    // Pagination
    FIELD_DOES_NOT_FIT(
            "FieldDoesNotFit",
            "the field \"{}\" cannot serve as \"{}\": expected {}, found {}; name another field or correct its type"),
    UNKNOWN_ERROR_CODE("UnknownErrorCode", "the error code {} is in no list of errors; add it under \"errors\""),
    STYLE_ORDER("StyleOrder", "\"otherwise\" {}; the last style, and only it, says \"otherwise: true\""),
    PAGE_SIZE_OUT_OF_RANGE("PageSizeOutOfRange", "\"{}\" is {}, and \"{}\" is {}; keep it within");

    private final String id;
    private final Severity severity;
    private final String wording;

    ProblemId(String id, String wording) {
        this(id, Severity.ERROR, wording);
    }

    ProblemId(String id, Severity severity, String wording) {
        this.id = id;
        this.severity = severity;
        this.wording = wording;
    }

    /** The stable name, as people see it and look it up. */
    public String id() {
        return id;
    }

    Severity severity() {
        return severity;
    }

    String wording() {
        return wording;
    }

    /** The wording with its places, {@code {}}, filled from left to right. */
    String message(Object... arguments) {
        StringBuilder message = new StringBuilder();
        int from = 0;
        for (Object argument : arguments) {
            int place = wording.indexOf("{}", from);
            message.append(wording, from, place).append(Printable.of(String.valueOf(argument)));
            from = place + 2;
        }
        return message.append(wording, from, wording.length()).toString();
    }
}
