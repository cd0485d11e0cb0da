package dev.apiwright.example.simulator.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
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
        Map<String, List<String>> enums = new LinkedHashMap<>();
        collectEnums(api, enums);
        Map<String, EndpointSpec> endpoints = new LinkedHashMap<>();
        for (String name : api.texts("endpoints")) {
            SpecNode node = load(file.substring(0, file.lastIndexOf('/') + 1) + name);
            collectEnums(node, enums);
            EndpointSpec endpoint = EndpointSpec.read(node);
            endpoints.put(endpoint.path(), endpoint);
        }
        return new ApiSpec(
                api.text("api", file),
                api.entries("query", (name, value) -> String.valueOf(value)),
                ApiSpec.Envelope.read(api.node("envelope")),
                enums,
                endpoints);
    }

    private static void collectEnums(SpecNode node, Map<String, List<String>> enums) {
        node.entries("types", (name, type) -> new SpecNode(type)).forEach((name, type) -> {
            if (type.has("enum")) {
                enums.put(name, values(type));
            }
        });
    }

    private static List<String> values(SpecNode type) {
        List<String> keys = type.node("enum").keys();
        return keys.isEmpty() ? type.texts("enum") : keys;
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
