package dev.apiwright.processor.check;

import dev.apiwright.processor.diagnostic.Location;
import dev.apiwright.processor.diagnostic.ProblemId;
import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.spec.ApiSpec;
import dev.apiwright.processor.spec.ApiSpec.ServerSpec;
import dev.apiwright.processor.spec.EndpointSpec;
import dev.apiwright.processor.spec.Located;
import dev.apiwright.processor.spec.TypeSpec;
import dev.apiwright.processor.spec.TypeSpec.EnumSpec;
import dev.apiwright.processor.spec.TypeSpec.EnumSpec.Base;
import dev.apiwright.processor.spec.TypeSpec.ValueSpec;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Constants: the values of enums, and servers.
 *
 * <ul>
 *   <li>a value makes a name of a constant, or {@code java} gives one; a number always needs {@code java}
 *   <li>two values of an enum have two names, and none is {@code UNKNOWN}, which stands for all others
 *   <li>a value stands once in its enum
 *   <li>the values of an enum {@code of: integer} are whole numbers of 64 bits
 *   <li>the name of a server is that of a constant
 * </ul>
 */
final class ConstantNameChecks implements Check {
    private static final String UNKNOWN = "UNKNOWN";

    @Override
    public void run(ApiSpec api, Problems problems) {
        for (ServerSpec server : api.servers()) {
            Names.constant(server.name(), problems);
        }
        checkTypes(api.types(), problems);
        for (EndpointSpec endpoint : api.endpoints()) {
            checkTypes(endpoint.types(), problems);
        }
    }

    private static void checkTypes(List<TypeSpec> types, Problems problems) {
        for (TypeSpec type : types) {
            if (type instanceof EnumSpec values) {
                checkEnum(values, problems);
            }
        }
    }

    private static void checkEnum(EnumSpec type, Problems problems) {
        Map<String, Located<String>> names = new HashMap<>();
        Set<String> values = new HashSet<>();
        for (ValueSpec value : type.values()) {
            Located<String> text = value.value();
            if (!values.add(text.value())) {
                problems.report(ProblemId.DUPLICATE_KEY, text.at(), text.value(), firstLine(type, text.value()));
            } else if (type.base() == Base.INTEGER && !isWhole(text.value())) {
                problems.report(
                        ProblemId.BAD_LITERAL,
                        text.at(),
                        "\"" + text.value() + "\"",
                        type.name().value(),
                        "integer",
                        "write a whole number of 64 bits");
            } else {
                checkName(type, value, names, problems);
            }
        }
    }

    private static int firstLine(EnumSpec type, String value) {
        return type.values().stream()
                .map(ValueSpec::value)
                .filter(text -> text.value().equals(value))
                .findFirst()
                .orElseThrow()
                .at()
                .line();
    }

    private static void checkName(
            EnumSpec type, ValueSpec value, Map<String, Located<String>> names, Problems problems) {
        String name = Names.constant(value.value(), value.java(), problems);
        if (name.isEmpty()) {
            return;
        }
        Location at = value.java() == null ? value.value().at() : value.java().at();
        if (name.equals(UNKNOWN)) {
            problems.report(
                    ProblemId.NAME_TAKEN,
                    at,
                    name,
                    "the values that the spec does not know, in " + type.name().value());
            return;
        }
        Located<String> first = names.putIfAbsent(name, value.value());
        if (first != null) {
            problems.report(
                    ProblemId.NAME_COLLISION,
                    at,
                    value.value().value(),
                    name,
                    first.value(),
                    first.at().line(),
                    "choose another with \"java\"");
        }
    }

    private static boolean isWhole(String text) {
        if (!text.matches("-?[0-9]{1,19}")) {
            return false;
        }
        try {
            return String.valueOf(Long.parseLong(text)).equals(text);
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
