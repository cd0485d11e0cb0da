package dev.apiwright.processor.model;

import dev.apiwright.processor.model.EnumModel.ValueModel;
import dev.apiwright.processor.model.TypeModel.EnumRef;
import dev.apiwright.processor.model.TypeModel.RecordRef;
import dev.apiwright.processor.naming.JavaNames;
import dev.apiwright.processor.spec.ApiSpec;
import dev.apiwright.processor.spec.EndpointSpec;
import dev.apiwright.processor.spec.FieldSpec;
import dev.apiwright.processor.spec.TypeExpression;
import dev.apiwright.processor.spec.TypeSpec;
import dev.apiwright.processor.spec.TypeSpec.EnumSpec;
import dev.apiwright.processor.spec.TypeSpec.RecordSpec;
import dev.apiwright.processor.spec.TypeSpec.ValueSpec;
import dev.apiwright.processor.type.ScalarType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The types of a spec. Types that no endpoint reaches are left out, because an API that extends another one takes over all of
 * its types.
 */
final class TypeResolver {
    /** A type and the endpoint that it belongs to; null: the API. */
    private record Declared(TypeSpec type, @Nullable EndpointSpec owner) {}

    private final ApiSpec api;
    private final List<Declared> declared = new ArrayList<>();
    private final Map<String, TypeSpec> shared = new HashMap<>();
    private final Map<TypeSpec, Usage> usages = new IdentityHashMap<>();
    private final Map<String, RecordModel> records;

    TypeResolver(ApiSpec api) {
        this.api = api;
        for (TypeSpec type : api.types()) {
            declared.add(new Declared(type, null));
            shared.putIfAbsent(type.name().value(), type);
        }
        for (EndpointSpec endpoint : api.endpoints()) {
            for (TypeSpec type : endpoint.types()) {
                declared.add(new Declared(type, endpoint));
            }
        }
        for (EndpointSpec endpoint : api.endpoints()) {
            reach(endpoint.request(), endpoint, true);
            reach(endpoint.response(), endpoint, false);
        }
        while (spreadChecks()) {
            // until nothing changes: records may hold each other
        }
        records = resolveRecords();
    }

    /** How endpoints use a type. */
    private static final class Usage {
        private boolean read;
        private boolean written;
        private boolean checked;
    }

    List<RecordModel> records() {
        return List.copyOf(records.values());
    }

    /** The record that has a Java name, of which there is one: all share a package. */
    RecordModel record(String className) {
        RecordModel record = records.get(className);
        if (record == null) {
            throw new IllegalStateException("no record " + className);
        }
        return record;
    }

    private Map<String, RecordModel> resolveRecords() {
        Map<String, RecordModel> resolved = new LinkedHashMap<>();
        for (Declared entry : declared) {
            if (entry.type() instanceof RecordSpec spec && usages.containsKey(spec)) {
                resolved.put(spec.name().value(), resolve(spec, entry.owner()));
            }
        }
        return resolved;
    }

    List<EnumModel> enums() {
        List<EnumModel> enums = new ArrayList<>();
        for (Declared entry : declared) {
            if (entry.type() instanceof EnumSpec spec && usages.containsKey(spec)) {
                enums.add(resolve(spec, source(entry.owner())));
            }
        }
        return enums;
    }

    /** What a name means in an endpoint: its own types hide those of the API. */
    private TypeSpec find(String name, @Nullable EndpointSpec scope) {
        TypeSpec own = scope == null ? null : find(name, scope.types());
        TypeSpec found = own != null ? own : shared.get(name);
        if (found == null) {
            throw new IllegalStateException("no type " + name);
        }
        return found;
    }

    TypeModel reference(String name, @Nullable EndpointSpec scope) {
        TypeSpec type = find(name, scope);
        String className = type.name().value();
        if (type instanceof EnumSpec spec) {
            return new EnumRef(className, spec.base() == EnumSpec.Base.INTEGER);
        }
        Usage usage = usages.get(type);
        return new RecordRef(className, usage != null && usage.checked);
    }

    private RecordModel resolve(RecordSpec spec, @Nullable EndpointSpec scope) {
        Usage usage = usages.getOrDefault(spec, new Usage());
        return new RecordModel(
                spec.name().value(),
                source(scope),
                ApiResolver.doc(spec.doc()).orElse(spec.name().value() + "."),
                ApiResolver.docOrNull(spec.deprecated()),
                usage.read,
                usage.written,
                usage.checked,
                FieldResolver.resolve(spec.fields(), this, scope),
                List.of());
    }

    private void reach(List<FieldSpec> fields, @Nullable EndpointSpec scope, boolean written) {
        for (FieldSpec field : fields) {
            reach(field.type(), scope, written);
        }
    }

    private void reach(TypeExpression expression, @Nullable EndpointSpec scope, boolean written) {
        TypeSpec type = named(expression, scope);
        if (type == null) {
            return;
        }
        Usage usage = usages.computeIfAbsent(type, any -> new Usage());
        if (written ? usage.written : usage.read) {
            return;
        }
        usage.written |= written;
        usage.read |= !written;
        if (type instanceof RecordSpec spec) {
            boolean own = scope != null && find(spec.name().value(), scope.types()) == spec;
            reach(spec.fields(), own ? scope : null, written);
        }
    }

    /** A record is checked when one of its fields can be wrong, or holds a record that is checked. */
    private boolean spreadChecks() {
        boolean changed = false;
        for (Declared entry : declared) {
            Usage usage = usages.get(entry.type());
            if (usage != null && usage.written && !usage.checked && entry.type() instanceof RecordSpec spec) {
                usage.checked = canBeWrong(spec, entry.owner());
                changed |= usage.checked;
            }
        }
        return changed;
    }

    private boolean canBeWrong(RecordSpec spec, @Nullable EndpointSpec scope) {
        for (FieldSpec field : spec.fields()) {
            if (canBeWrong(field, scope)) {
                return true;
            }
        }
        return false;
    }

    private boolean canBeWrong(FieldSpec field, @Nullable EndpointSpec scope) {
        if (field.required()
                || !(field.type() instanceof TypeExpression.Named)
                || FieldResolver.limits(field).any()) {
            return true;
        }
        if (ScalarType.canBeUnsendable(((TypeExpression.Named) field.type()).name())) {
            return true;
        }
        TypeSpec type = named(field.type(), scope);
        Usage usage = type == null ? null : usages.get(type);
        return usage != null && usage.checked;
    }

    /** The type of the spec at the heart of an expression; null when that is a scalar. */
    private @Nullable TypeSpec named(TypeExpression expression, @Nullable EndpointSpec scope) {
        if (expression instanceof TypeExpression.ListOf list) {
            return named(list.element(), scope);
        }
        if (expression instanceof TypeExpression.MapOf map) {
            return named(map.value(), scope);
        }
        String name = ((TypeExpression.Named) expression).name();
        return FieldResolver.isScalar(name) ? null : find(name, scope);
    }

    private static @Nullable TypeSpec find(String name, List<TypeSpec> types) {
        for (TypeSpec type : types) {
            if (type.name().value().equals(name)) {
                return type;
            }
        }
        return null;
    }

    private String source(@Nullable EndpointSpec owner) {
        return owner == null ? api.path() : owner.file();
    }

    private static EnumModel resolve(EnumSpec spec, String source) {
        return new EnumModel(
                spec.name().value(),
                source,
                ApiResolver.doc(spec.doc()).orElse(spec.name().value() + "."),
                ApiResolver.docOrNull(spec.deprecated()),
                spec.base() == EnumSpec.Base.INTEGER,
                spec.trim(),
                values(spec.values()));
    }

    private static List<ValueModel> values(List<ValueSpec> specs) {
        List<ValueModel> values = new ArrayList<>();
        for (ValueSpec spec : specs) {
            values.add(value(spec));
        }
        return values;
    }

    private static ValueModel value(ValueSpec value) {
        String wire = value.value().value();
        return new ValueModel(
                wire,
                ApiResolver.text(value.java(), JavaNames.constant(wire)),
                ApiResolver.doc(value.doc()).orElse(wire.isBlank() ? "The empty value." : wire),
                ApiResolver.docOrNull(value.deprecated()));
    }
}
