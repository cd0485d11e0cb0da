package dev.apiwright.processor.check;

import dev.apiwright.processor.spec.ApiSpec;
import dev.apiwright.processor.spec.EndpointSpec;
import dev.apiwright.processor.spec.TypeExpression;
import dev.apiwright.processor.spec.TypeExpression.ListOf;
import dev.apiwright.processor.spec.TypeExpression.MapOf;
import dev.apiwright.processor.spec.TypeExpression.Named;
import dev.apiwright.processor.spec.TypeSpec;
import dev.apiwright.processor.spec.TypeSpec.EnumSpec;
import dev.apiwright.processor.spec.TypeSpec.RecordSpec;
import dev.apiwright.processor.type.ScalarType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The types that can be named at a place: the scalars, the API's own, and an endpoint's. */
final class Scope {
    private final Map<String, TypeSpec> own = new LinkedHashMap<>();
    private final @Nullable Scope outer;

    private Scope(List<TypeSpec> types, @Nullable Scope outer) {
        for (TypeSpec type : types) {
            own.putIfAbsent(type.name().value(), type);
        }
        this.outer = outer;
    }

    static Scope of(ApiSpec api) {
        return new Scope(api.types(), null);
    }

    /** What can be named in an endpoint of the API that this is the scope of. */
    Scope within(EndpointSpec endpoint) {
        return new Scope(endpoint.types(), this);
    }

    static boolean isScalar(String name) {
        return ScalarType.specNames().contains(name);
    }

    @Nullable
    TypeSpec type(String name) {
        TypeSpec type = own.get(name);
        return type == null && outer != null ? outer.type(name) : type;
    }

    /** Whether the type exists; an unreadable one counts, as it is reported already. */
    boolean knows(Named type) {
        return type.name().isEmpty() || isScalar(type.name()) || type(type.name()) != null;
    }

    /** Every name that could have been meant. */
    List<String> names() {
        List<String> names = new ArrayList<>(ScalarType.specNames());
        names.addAll(own.keySet());
        if (outer != null) {
            outer.own.keySet().stream().filter(name -> !own.containsKey(name)).forEach(names::add);
        }
        return names;
    }

    Optional<RecordSpec> asRecord(TypeExpression type) {
        return type instanceof Named named && type(named.name()) instanceof RecordSpec found
                ? Optional.of(found)
                : Optional.empty();
    }

    Optional<EnumSpec> asEnum(TypeExpression type) {
        return type instanceof Named named && type(named.name()) instanceof EnumSpec found
                ? Optional.of(found)
                : Optional.empty();
    }

    /** The name of a scalar type; empty for everything else. */
    static Optional<String> asScalar(TypeExpression type) {
        return type instanceof Named named && isScalar(named.name()) ? Optional.of(named.name()) : Optional.empty();
    }

    /** Whether the type is the scalar of this name. */
    static boolean isScalar(TypeExpression type, String scalar) {
        return type instanceof Named named
                && isScalar(named.name())
                && named.name().equals(scalar);
    }

    /** What stands on the wire for a scalar or an enum: the name of a scalar without a unit; empty for everything else. */
    String wireScalar(TypeExpression type) {
        Optional<EnumSpec> values = asEnum(type);
        if (values.isPresent()) {
            return values.get().base() == EnumSpec.Base.INTEGER ? "integer" : "string";
        }
        String scalar = asScalar(type).orElse("");
        return ScalarType.needsUnit(scalar) ? "integer" : scalar;
    }

    /** What a list or map of lists or maps holds in the end. */
    static Named innermost(TypeExpression type) {
        TypeExpression inner = type;
        while (!(inner instanceof Named)) {
            inner = inner instanceof ListOf list ? list.element() : ((MapOf) inner).value();
        }
        return (Named) inner;
    }

    /** Whether rules can say anything about the type: it is known, and so is what it holds. */
    boolean isResolved(TypeExpression type) {
        Named inner = innermost(type);
        return !inner.name().isEmpty() && knows(inner);
    }

    /** How a message calls the type. */
    String described(TypeExpression type) {
        if (type instanceof ListOf list) {
            return "[" + described(list.element()) + "]";
        }
        return type instanceof MapOf map ? "{map: " + described(map.value()) + "}" : ((Named) type).name();
    }
}
