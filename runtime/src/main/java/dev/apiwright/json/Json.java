package dev.apiwright.json;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** How Jackson's parser is set up here, and the limits that text from outside has to keep. */
final class Json {
    static final int MAX_DEPTH = 200;
    static final int MAX_NUMBER_LENGTH = 1_000;
    static final int MAX_STRING_LENGTH = 20_000_000;
    static final int MAX_NAME_LENGTH = 5_000;

    /**
     * Shared, because it is what makes names cheap: it keeps the field names it has seen, up to a fixed number, and
     * nothing else of anybody's. It is thread-safe. UTF-8 is not guessed but demanded, as RFC 8259 does.
     */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER_LENGTH)
                    .maxStringLength(MAX_STRING_LENGTH)
                    .maxNameLength(MAX_NAME_LENGTH)
                    .build())
            .build();

    private Json() {}
}
