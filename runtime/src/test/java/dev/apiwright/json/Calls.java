package dev.apiwright.json;

import dev.apiwright.error.DecodeException;
import dev.apiwright.value.OpenEnum;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls of a reader in any order, also in one that makes no sense: a plan of bytes says which.
 */
final class Calls {
    private static final JsonNames NAMES = JsonNames.of("name", "a", "Member_Account", "list", "é", "quo\"te", "");
    private static final int MOST = 400;

    private final byte[] plan;
    private final List<@Nullable Object> results = new ArrayList<>();
    private int next;

    Calls(byte[] plan) {
        this.plan = plan;
    }

    /** What the calls gave, or how they failed. */
    String outcome(JsonReader in) {
        try {
            while (next < plan.length && results.size() < MOST) {
                one(in);
            }
            in.finish();
            results.add(in.envelope());
        } catch (DecodeException | TruncatedJsonException | DuplicateEnvelopeFieldException | IllegalStateException e) {
            return e.toString();
        }
        return results.toString();
    }

    private @Nullable Object one(JsonReader in) {
        Object result = next < plan.length && results.size() < MOST ? call(in) : null;
        results.add(result);
        return result;
    }

    private @Nullable Object call(JsonReader in) {
        return switch ((plan[next++] & 0xFF) % 30) {
            case 0, 1, 2 -> begun(in);
            case 3 -> in.nextName();
            case 4, 5, 6 -> in.nextName(NAMES);
            case 7, 8 -> in.list(this::one);
            case 9 -> in.map(this::one);
            case 10, 11 -> in.string();
            case 12 -> in.trimmed();
            case 13 -> in.text(Text::new);
            case 14 -> in.int64();
            case 15 -> in.int32();
            case 16 -> in.bool();
            case 17 -> in.number();
            case 18 -> in.decimal();
            case 19 -> in.int64Text();
            case 20 -> in.int32Text();
            case 21 -> in.numberText();
            case 22 -> in.decimalText();
            case 23 -> in.epochSecondsUnless(0);
            case 24 -> in.millis();
            case 25 -> in.rawJson();
            case 26 -> in.object(this::object);
            case 27 -> in.required("a/b", "x");
            case 28 -> in.textOrRaw();
            default -> skipped(in);
        };
    }

    private Object object(JsonReader in) {
        in.beginObject();
        for (String name = in.nextName(NAMES); name != null; name = in.nextName(NAMES)) {
            results.add(name);
            one(in);
        }
        return "object";
    }

    private static Object begun(JsonReader in) {
        in.beginObject();
        return "begun";
    }

    private static Object skipped(JsonReader in) {
        in.skip();
        return "skipped";
    }

    private static final class Text extends OpenEnum {
        Text(String value) {
            super(value);
        }
    }
}
