package dev.apiwright.processor.check;

import dev.apiwright.processor.diagnostic.NotYet;
import dev.apiwright.processor.diagnostic.ProblemId;
import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.diagnostic.Suggestion;
import dev.apiwright.processor.spec.ApiSpec;
import dev.apiwright.processor.spec.ApiSpec.ServiceSpec;
import dev.apiwright.processor.spec.EndpointSpec;
import dev.apiwright.processor.spec.Located;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Endpoints.
 *
 * <ul>
 *   <li>the name is that of a method, and stands once in the API
 *   <li>the service exists
 *   <li>the path has no leading slash, no query, no dots that climb and nothing that would have to be escaped, and stands once
 *   <li>a link is an address
 * </ul>
 */
final class EndpointChecks implements Check {
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_.~-]+(?:/[A-Za-z0-9_.~-]+)*+");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\\\\\"<>^`{|}]+");
    private static final int LONGEST_PATH = 1000;

    @Override
    public void run(ApiSpec api, Problems problems) {
        List<String> services = new ArrayList<>();
        for (ServiceSpec service : api.services()) {
            services.add(service.name().value());
        }
        Map<String, EndpointSpec> names = new HashMap<>();
        Map<String, EndpointSpec> paths = new HashMap<>();
        for (EndpointSpec endpoint : api.endpoints()) {
            checkName(endpoint, names, problems);
            checkService(endpoint.service(), services, problems);
            checkPath(endpoint, paths, problems);
            for (Located<String> link : endpoint.see()) {
                checkLink(link, problems);
            }
        }
    }

    private static void checkName(EndpointSpec endpoint, Map<String, EndpointSpec> names, Problems problems) {
        Located<String> name = endpoint.name();
        if (name.value().isEmpty()) {
            return;
        }
        if (!Names.isMember(name.value())) {
            problems.report(
                    ProblemId.BAD_JAVA_NAME,
                    name.at(),
                    name.value(),
                    "name of an endpoint",
                    "write it like getGroupMemberInfo, and not like a word that Java has taken");
            return;
        }
        EndpointSpec first = names.putIfAbsent(name.value().toLowerCase(Locale.ROOT), endpoint);
        if (first != null) {
            problems.report(ProblemId.DUPLICATE_ENDPOINT, name.at(), name.value(), Places.fileName(first.file()));
        }
    }

    private static void checkService(Located<String> service, List<String> services, Problems problems) {
        if (!service.value().isEmpty() && !services.contains(service.value())) {
            String suggestion = services.isEmpty()
                    ? "name it under \"services\" in the API file"
                    : Suggestion.from(service.value(), services);
            problems.report(ProblemId.UNKNOWN_SERVICE, service.at(), service.value(), suggestion);
        }
    }

    private static void checkPath(EndpointSpec endpoint, Map<String, EndpointSpec> paths, Problems problems) {
        Located<String> path = endpoint.path();
        if (path.value().isEmpty()) {
            return;
        }
        if (path.value().contains("{")) {
            NotYet.report(problems, path.at(), "{…} in paths", "only paths without parameters can be called so far");
            return;
        }
        String wrong = wrongPath(path.value());
        if (!wrong.isEmpty()) {
            problems.report(ProblemId.BAD_PATH, path.at(), path.value(), wrong);
            return;
        }
        EndpointSpec first = paths.putIfAbsent(path.value(), endpoint);
        if (first != null) {
            problems.report(ProblemId.DUPLICATE_PATH, path.at(), first.name().value(), path.value());
        }
    }

    private static String wrongPath(String path) {
        if (path.contains("://")) {
            return "it names a server";
        }
        if (path.startsWith("/")) {
            return "it starts with a slash";
        }
        if (path.contains("?") || path.contains("#")) {
            return "it has a query";
        }
        for (String segment : path.split("/")) {
            if (!segment.isEmpty() && segment.replace(".", "").isEmpty()) {
                return "it climbs by dots";
            }
        }
        return path.length() <= LONGEST_PATH && PATH.matcher(path).matches()
                ? ""
                : "it has an empty part, a character beside letters, digits and -._~, or is too long";
    }

    private static void checkLink(Located<String> link, Problems problems) {
        if (!LINK.matcher(link.value()).matches()) {
            problems.report(ProblemId.BAD_LINK, link.at(), link.value());
        }
    }
}
