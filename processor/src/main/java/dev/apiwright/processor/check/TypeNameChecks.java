package dev.apiwright.processor.check;

import dev.apiwright.processor.diagnostic.Location;
import dev.apiwright.processor.diagnostic.ProblemId;
import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.naming.JavaNames;
import dev.apiwright.processor.spec.ApiSpec;
import dev.apiwright.processor.spec.ApiSpec.ServiceSpec;
import dev.apiwright.processor.spec.EndpointSpec;
import dev.apiwright.processor.spec.ErrorSpec;
import dev.apiwright.processor.spec.Located;
import dev.apiwright.processor.spec.TypeSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names of the classes that are generated, which share one package.
 *
 * <ul>
 *   <li>the name of a type, and of an exception, is a Java class name
 *   <li>no two classes have names that differ in nothing, or only in case: some file systems cannot tell the files apart
 *   <li>no class is called like one of {@code java.lang}, which it would hide, or like one that generated code imports
 * </ul>
 */
final class TypeNameChecks implements Check {
    @Override
    public void run(ApiSpec api, Problems problems) {
        new Run(api, problems).check(api);
    }

    /** One spec's names. */
    private static final class Run {
        private final Problems problems;
        private final Map<String, Owner> owners = new HashMap<>();
        private final String ownFile;
        private final Set<String> endpointFiles = new HashSet<>();

        Run(ApiSpec api, Problems problems) {
            this.ownFile = api.at().file();
            for (EndpointSpec endpoint : api.endpoints()) {
                endpointFiles.add(endpoint.at().file());
            }
            this.problems = problems;
        }

        void check(ApiSpec api) {
            takeClient(api);
            for (ServiceSpec service : api.services()) {
                takeService(service);
            }
            for (EndpointSpec endpoint : api.endpoints()) {
                takeEndpoint(endpoint);
            }
            takeTypes(api.types());
            for (EndpointSpec endpoint : api.endpoints()) {
                takeTypes(endpoint.types());
            }
            takeExceptions(api);
        }

        private void takeClient(ApiSpec api) {
            Located<String> java = api.java();
            if (java == null && api.name().value().isEmpty()) {
                return;
            }
            String client = java == null ? JavaNames.type(api.name().value()) : Names.type(java, problems);
            Location at = java == null ? api.name().at() : java.at();
            if (!client.isEmpty()) {
                take(client, "the client class", at);
                take(client + "Errors", "the error codes", at);
            }
            if (!api.servers().isEmpty()) {
                take("Region", "the servers", at);
            }
        }

        private void takeService(ServiceSpec service) {
            String name = JavaNames.type(service.name().value()) + "Service";
            // Two services of one name are told of once, as services.
            if (!service.name().value().isEmpty() && !isOf("the service", name)) {
                take(
                        name,
                        "the service " + service.name().value(),
                        service.name().at());
            }
        }

        private void takeEndpoint(EndpointSpec endpoint) {
            String name = JavaNames.type(endpoint.name().value());
            // So are two endpoints.
            if (!name.isEmpty() && !isOf("the endpoint", name + "Request")) {
                String owner = "the endpoint " + endpoint.name().value();
                take(name + "Request", owner, endpoint.name().at());
                take(name + "Response", owner, endpoint.name().at());
            }
        }

        private boolean isOf(String kind, String name) {
            Owner owner = owners.get(key(name));
            return owner != null && owner.described().startsWith(kind);
        }

        private void takeTypes(List<TypeSpec> types) {
            for (TypeSpec type : types) {
                String name = Names.type(type.name(), problems);
                if (!name.isEmpty()) {
                    take(name, "the type " + name, type.name().at());
                }
            }
        }

        private void takeExceptions(ApiSpec api) {
            Map<String, Located<String>> names = new HashMap<>();
            collect(api.errors(), names);
            for (EndpointSpec endpoint : api.endpoints()) {
                collect(endpoint.errors(), names);
            }
            List<Located<String>> sorted = new ArrayList<>(names.values());
            sorted.sort((a, b) -> a.at().compareTo(b.at()));
            for (Located<String> name : sorted) {
                take(name.value() + "Exception", "the exception of an error", name.at());
            }
        }

        private void collect(List<ErrorSpec> errors, Map<String, Located<String>> names) {
            for (ErrorSpec error : errors) {
                if (error.exception() != null) {
                    collect(error.exception(), names);
                }
            }
        }

        private void collect(Located<String> exception, Map<String, Located<String>> names) {
            if (exception.value().endsWith("Exception")) {
                problems.report(
                        ProblemId.BAD_JAVA_NAME,
                        exception.at(),
                        exception.value(),
                        "name of an exception as specs write it",
                        "leave the ending Exception out, it is added");
            } else if (!Names.type(exception, problems).isEmpty()) {
                names.putIfAbsent(exception.value(), exception);
            }
        }

        private void take(String name, String owner, Location at) {
            if (ReservedTypes.contains(name)) {
                problems.report(ProblemId.NAME_TAKEN, at, name, "Java or the runtime");
                return;
            }
            Owner mine = new Owner(owner, at);
            Owner other = owners.putIfAbsent(key(name), mine);
            if (other == null) {
                return;
            }
            // What a base has cannot be renamed from here, so the mistake is where the author's own word stands.
            boolean atOther = isOfBase(at) && !isOfBase(other.at());
            problems.report(ProblemId.NAME_TAKEN, atOther ? other.at() : at, name, named(atOther ? mine : other));
        }

        private String named(Owner owner) {
            return isOfBase(owner.at())
                    ? owner.described() + " of the API that this one extends, in " + Places.of(owner.at())
                    : owner.described();
        }

        private boolean isOfBase(Location at) {
            return !at.file().equals(ownFile) && !endpointFiles.contains(at.file());
        }

        private static String key(String name) {
            return name.toLowerCase(Locale.ROOT);
        }

        /** Who has a name. */
        private record Owner(String described, Location at) {}
    }
}
