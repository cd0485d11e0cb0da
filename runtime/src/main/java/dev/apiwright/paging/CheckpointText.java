package dev.apiwright.paging;

import dev.apiwright.error.DecodeException;
import dev.apiwright.json.JsonReader;
import dev.apiwright.json.JsonWriter;
import dev.apiwright.json.TruncatedJsonException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Checkpoints as text: {@code apiwright-checkpoint-1.<payload>.<crc>}. The number is the version of the format, the
 * payload a JSON object in URL-safe Base64, and the CRC-32 of all before it stands in eight hexadecimal digits. The
 * checksum finds accidents; it is no signature.
 */
final class CheckpointText {
    private static final String PREFIX = "apiwright-checkpoint-";
    private static final int VERSION = 1;
    private static final Pattern START =
            Pattern.compile(Pattern.quote(PREFIX) + "([0-9]{1,9})(\\..*)?", Pattern.DOTALL);
    private static final String CUT_OR_ALTERED =
            "is cut or was altered; restore the text as it was written, or start the listing anew";

    private CheckpointText() {}

    static String encode(Checkpoint checkpoint) {
        byte[] json = JsonWriter.write(CheckpointText::write, checkpoint);
        String body =
                PREFIX + VERSION + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(json);
        return body + "." + crc(body);
    }

    static Checkpoint parse(String text) {
        String line = text.strip();
        Matcher start = START.matcher(line);
        if (!start.matches()) {
            throw Failures.refused("", "is not a checkpoint, or is cut; start the listing anew");
        }
        int version = Integer.parseInt(start.group(1));
        if (version > VERSION) {
            throw Failures.refused(
                    "",
                    "has format " + version + ", this version of Apiwright reads format " + VERSION
                            + "; resume with the newer version, or start the listing anew");
        }
        int end = line.lastIndexOf('.');
        String body = line.substring(0, Math.max(0, end));
        if (version != VERSION || !line.substring(end + 1).equals(crc(body))) {
            throw Failures.refused("", CUT_OR_ALTERED);
        }
        return decode(body.substring(body.indexOf('.') + 1));
    }

    private static Checkpoint decode(String payload) {
        try {
            return JsonReader.read(Base64.getUrlDecoder().decode(payload), CheckpointText::read);
        } catch (DecodeException | TruncatedJsonException | IllegalArgumentException e) {
            throw Failures.refused("", CUT_OR_ALTERED);
        }
    }

    private static String crc(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    private static void write(JsonWriter out, Checkpoint checkpoint) {
        Origin origin = checkpoint.origin();
        out.beginObject();
        out.string("api", origin.scope().api());
        out.string("endpoint", origin.endpoint());
        out.string("spec", origin.spec());
        out.string("identity", origin.scope().identity());
        out.string("servers", origin.scope().servers());
        out.string("request", origin.request());
        if (checkpoint.position() instanceof Position.Offset offset) {
            out.int64("offset", offset.value());
        } else if (checkpoint.position() instanceof Position.Cursor cursor) {
            out.string("cursor", cursor.value());
            out.bool("start", cursor.value() == null ? Boolean.TRUE : null);
        }
        out.int64("pageSize", checkpoint.pageSize());
        out.int64("delivered", checkpoint.delivered());
        out.int64("passed", checkpoint.passed().count());
        out.string("passedKeys", pack(checkpoint.passed().keys()));
        out.endObject();
    }

    private static Checkpoint read(JsonReader in) {
        Fields fields = new Fields();
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            fields.read(name, in);
        }
        PagingScope scope = new PagingScope(
                in.required("api", fields.api),
                in.required("identity", fields.identity),
                in.required("servers", fields.servers));
        Origin origin = new Origin(
                scope,
                in.required("endpoint", fields.endpoint),
                in.required("spec", fields.spec),
                in.required("request", fields.request));
        return new Checkpoint(
                origin,
                fields.position,
                notNegative(in.required("pageSize", fields.pageSize)),
                notNegative(in.required("delivered", fields.delivered)),
                new Passed(
                        notNegative(in.required("passed", fields.passed)),
                        unpack(in.required("passedKeys", fields.passedKeys))));
    }

    private static final class Fields {
        @Nullable
        String api;

        @Nullable
        String endpoint;

        @Nullable
        String spec;

        @Nullable
        String identity;

        @Nullable
        String servers;

        @Nullable
        String request;

        @Nullable
        Position position;

        @Nullable
        Integer pageSize;

        @Nullable
        Long delivered;

        @Nullable
        Integer passed;

        @Nullable
        String passedKeys;

        void read(String name, JsonReader in) {
            switch (name) {
                case "api" -> api = in.string();
                case "endpoint" -> endpoint = in.string();
                case "spec" -> spec = in.string();
                case "identity" -> identity = in.string();
                case "servers" -> servers = in.string();
                case "request" -> request = in.string();
                case "offset" -> position = new Position.Offset(notNegative(in.required(name, in.int64())));
                case "cursor" -> position = new Position.Cursor(in.required(name, in.string()));
                case "start" -> {
                    in.skip();
                    position = new Position.Cursor(null);
                }
                case "pageSize" -> pageSize = in.int32();
                case "delivered" -> delivered = in.int64();
                case "passed" -> passed = in.int32();
                case "passedKeys" -> passedKeys = in.string();
                default -> in.skip();
            }
        }
    }

    private static String pack(Set<Long> hashes) {
        ByteBuffer bytes = ByteBuffer.allocate(hashes.size() * Long.BYTES);
        hashes.stream().sorted().forEach(bytes::putLong);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static Set<Long> unpack(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        if (bytes.remaining() % Long.BYTES != 0) {
            throw new IllegalArgumentException("half a hash");
        }
        Set<Long> hashes = new HashSet<>();
        while (bytes.hasRemaining()) {
            hashes.add(bytes.getLong());
        }
        return hashes;
    }

    private static int notNegative(int value) {
        return (int) notNegative((long) value);
    }

    private static long notNegative(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("negative");
        }
        return value;
    }
}
