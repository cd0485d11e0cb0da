package dev.apiwright.example.simulator.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads an API and its endpoints from YAML files on the class path. */
public final class SpecFiles {
    private final ClassLoader loader;

    /**
     * @param loader where the files are
     */
    public SpecFiles(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * Reads an API.
     *
     * @param file for example {@code tencent-chat/api.yaml}
     * @throws IllegalArgumentException when it is not there or cannot be served
     */
    public ApiSpec read(String file) {
        SpecNode api = load(file);
        Types types = Types.none();
        types.addFrom(api);
        Map<String, EndpointSpec> endpoints = new LinkedHashMap<>();
        for (String name : api.texts("endpoints")) {
            SpecNode node = load(file.substring(0, file.lastIndexOf('/') + 1) + name);
            types.addFrom(node);
            EndpointSpec endpoint = EndpointSpec.read(node);
            endpoints.put(endpoint.path(), endpoint);
        }
        return new ApiSpec(
                api.text("api", file),
                api.entries("query", (name, value) -> String.valueOf(value)),
                ApiSpec.Envelope.read(api.node("envelope")),
                types,
                endpoints);
    }

    private SpecNode load(String file) {
        try (InputStream in = open(file)) {
            return new SpecNode(new Load(LoadSettings.builder().setLabel(file).build()).loadFromInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private InputStream open(String file) {
        @Nullable InputStream in = loader.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalArgumentException("no spec " + file + " on the class path");
        }
        return in;
    }
}
