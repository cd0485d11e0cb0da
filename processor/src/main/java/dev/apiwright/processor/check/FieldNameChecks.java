package dev.apiwright.processor.check;

import dev.apiwright.processor.diagnostic.Location;
import dev.apiwright.processor.diagnostic.ProblemId;
import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.spec.ApiSpec;
import dev.apiwright.processor.spec.FieldSpec;
import dev.apiwright.processor.spec.Located;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names of fields.
 *
 * <ul>
 *   <li>a wire name has 1 to 200 characters
 *   <li>a wire name makes a Java name, or {@code java} gives one
 *   <li>a {@code java} name is one that generated types can have
 *   <li>two fields have two Java names, which differ in more than case
 *   <li>a wire name or alias stands once
 *   <li>a field of the envelope is no field of a response
 * </ul>
 */
final class FieldNameChecks implements Check {
    @Override
    public void run(ApiSpec api, Problems problems) {
        Set<String> envelope = Envelopes.fields(api);
        for (Holder holder : Holder.all(api)) {
            checkWireNames(holder, problems);
            checkJavaNames(holder, problems);
            if (holder.kind() == Holder.Kind.RESPONSE) {
                checkEnvelope(holder, envelope, problems);
            }
        }
    }

    private static void checkWireNames(Holder holder, Problems problems) {
        Map<String, Location> seen = new HashMap<>();
        for (FieldSpec field : holder.fields()) {
            if (field.name().value().length() > Names.LONGEST_WIRE_NAME) {
                problems.report(
                        ProblemId.BAD_WIRE_NAME, field.name().at(), field.name().value());
            }
            seen.put(field.name().value(), field.name().at());
        }
        for (FieldSpec field : holder.fields()) {
            for (Located<String> alias : field.aliases()) {
                Location first = seen.putIfAbsent(alias.value(), alias.at());
                if (first != null) {
                    problems.report(ProblemId.DUPLICATE_WIRE_NAME, alias.at(), alias.value(), first.line());
                }
            }
        }
    }

    /**
     * Names that differ only in case collide too: each required field of a request has a class of its own, and the files of
     * classes do not tell upper from lower case everywhere.
     */
    private static void checkJavaNames(Holder holder, Problems problems) {
        Map<String, Located<String>> taken = new HashMap<>();
        for (FieldSpec field : holder.fields()) {
            String name = Names.member(field.name(), field.java(), problems);
            Located<String> first =
                    name.isEmpty() ? null : taken.putIfAbsent(name.toLowerCase(Locale.ROOT), field.name());
            if (first != null) {
                problems.report(
                        ProblemId.NAME_COLLISION,
                        field.java() == null ? field.name().at() : field.java().at(),
                        field.name().value(),
                        name,
                        first.value(),
                        first.at().line(),
                        "choose another with \"java\"");
            }
        }
    }

    private static void checkEnvelope(Holder response, Set<String> envelope, Problems problems) {
        for (FieldSpec field : response.fields()) {
            checkEnvelope(field.name(), envelope, problems);
            for (Located<String> alias : field.aliases()) {
                checkEnvelope(alias, envelope, problems);
            }
        }
    }

    private static void checkEnvelope(Located<String> name, Set<String> envelope, Problems problems) {
        if (envelope.contains(name.value())) {
            problems.report(ProblemId.ENVELOPE_FIELD, name.at(), name.value());
        }
    }
}
