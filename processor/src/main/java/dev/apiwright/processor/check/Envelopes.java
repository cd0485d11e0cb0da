package dev.apiwright.processor.check;

import dev.apiwright.processor.spec.ApiSpec;
import dev.apiwright.processor.spec.ApiSpec.EnvelopeSpec;
import dev.apiwright.processor.spec.Located;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The fields of an API's envelope. */
final class Envelopes {
    private Envelopes() {}

    static Set<String> fields(ApiSpec api) {
        Set<String> names = new HashSet<>();
        for (Located<String> field : written(api)) {
            if (!field.value().isEmpty()) {
                names.add(field.value());
            }
        }
        return names;
    }

    /** As written, repetitions included. */
    static List<Located<String>> written(ApiSpec api) {
        List<Located<String>> fields = new ArrayList<>();
        EnvelopeSpec envelope = api.envelope();
        if (envelope != null) {
            fields.add(envelope.code());
            if (envelope.status() != null) {
                fields.add(envelope.status());
            }
            if (envelope.message() != null) {
                fields.add(envelope.message());
            }
            fields.addAll(envelope.ignore());
        }
        return fields;
    }
}
