package dev.apiwright.processor.check;

import dev.apiwright.processor.diagnostic.ProblemId;
import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.naming.JavaNames;
import dev.apiwright.processor.spec.ApiSpec;
import dev.apiwright.processor.spec.ApiSpec.QuerySpec;
import dev.apiwright.processor.spec.ApiSpec.ServerSpec;
import dev.apiwright.processor.spec.ApiSpec.ServiceSpec;
import dev.apiwright.processor.spec.ApiSpec.Signing;
import dev.apiwright.processor.spec.Located;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What all endpoints share.
 *
 * <ul>
 *   <li>the name of the API is in kebab case and makes the name of a class, or {@code java} gives one
 *   <li>a host is a name with a port at most: no scheme, no path
 *   <li>the name of a service makes the name of a method, and no two make the same
 *   <li>a constant query parameter is not one that the signing adds
 *   <li>the fields of the envelope are all different
 * </ul>
 */
final class ApiChecks implements Check {
    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern HOST = Pattern.compile(
            "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*(:[1-9][0-9]{0,4})?");
    private static final int LONGEST_HOST = 253;
    private static final int LARGEST_PORT = 65_535;
    private static final Set<String> SIGNED = Set.of("sdkappid", "identifier", "usersig", "random");

    @Override
    public void run(ApiSpec api, Problems problems) {
        checkName(api.name(), problems);
        for (ServerSpec server : api.servers()) {
            checkHost(server.host(), problems);
            checkHost(server.backup(), problems);
        }
        checkServices(api, problems);
        checkQuery(api, problems);
        checkEnvelope(api, problems);
    }

    private static void checkName(Located<String> name, Problems problems) {
        boolean good = name.value().length() <= Names.LONGEST
                && KEBAB.matcher(name.value()).matches();
        if (!good && !name.value().isEmpty()) {
            problems.report(
                    ProblemId.BAD_JAVA_NAME, name.at(), name.value(), "name of an API", "write it like tencent-chat");
        }
    }

    private static void checkHost(@Nullable Located<String> host, Problems problems) {
        if (host == null || host.value().isEmpty()) {
            return;
        }
        String wrong = wrongHost(host.value());
        if (!wrong.isEmpty()) {
            problems.report(ProblemId.BAD_HOST, host.at(), host.value(), wrong);
        }
    }

    private static String wrongHost(String host) {
        if (host.contains("://")) {
            return "it has a scheme, and calls always go by https";
        }
        if (host.contains("/")) {
            return "it has a path, which belongs to the endpoints";
        }
        if (host.length() > LONGEST_HOST || !HOST.matcher(host).matches()) {
            return "it has characters that hosts do not have, or is too long";
        }
        int colon = host.indexOf(':');
        boolean portTooLarge = colon >= 0 && Integer.parseInt(host.substring(colon + 1)) > LARGEST_PORT;
        return portTooLarge ? "its port is above " + LARGEST_PORT : "";
    }

    /** The client has a method for each service. */
    private static void checkServices(ApiSpec api, Problems problems) {
        Map<String, Located<String>> taken = new HashMap<>();
        for (ServiceSpec service : api.services()) {
            String name = Names.member(service.name(), service.java(), problems);
            if (!name.isEmpty() && JavaNames.type(service.name().value()).isEmpty()) {
                problems.report(
                        ProblemId.BAD_JAVA_NAME,
                        service.name().at(),
                        service.name().value(),
                        "name of a service",
                        "write it like group");
            } else if (name.equals("close")) {
                problems.report(ProblemId.NAME_TAKEN, service.name().at(), name, "the method that closes the client");
            } else if (!name.isEmpty()) {
                Located<String> first = taken.putIfAbsent(name.toLowerCase(Locale.ROOT), service.name());
                if (first != null) {
                    problems.report(
                            ProblemId.NAME_COLLISION,
                            service.name().at(),
                            service.name().value(),
                            name,
                            first.value(),
                            first.at().line(),
                            "rename one of them");
                }
            }
        }
    }

    private static void checkQuery(ApiSpec api, Problems problems) {
        boolean signed = api.signing() != null && api.signing().value() == Signing.USERSIG;
        for (QuerySpec query : api.query()) {
            if (signed && SIGNED.contains(query.name().value())) {
                problems.report(
                        ProblemId.NAME_TAKEN, query.name().at(), query.name().value(), "the signing");
            }
        }
    }

    private static void checkEnvelope(ApiSpec api, Problems problems) {
        Map<String, Located<String>> seen = new HashMap<>();
        for (Located<String> field : Envelopes.written(api)) {
            Located<String> first = seen.putIfAbsent(field.value(), field);
            if (first != null && !field.value().isEmpty()) {
                problems.report(
                        ProblemId.DUPLICATE_WIRE_NAME,
                        field.at(),
                        field.value(),
                        first.at().line());
            }
        }
    }
}
