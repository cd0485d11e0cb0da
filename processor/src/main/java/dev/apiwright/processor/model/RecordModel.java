package dev.apiwright.processor.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object with fields: a request, a response, or a type of the spec.
 *
 * @param source the spec file that it stands in
 * @param read whether it stands in a response, so that it can be read
 * @param written whether it stands in a request, so that it can be built and written
 * @param checked whether a value has constraints to check before it is sent
 * @param rules that bind several fields
 */
public record RecordModel(
        String className,
        String source,
        Doc doc,
        @Nullable Doc deprecated,
        boolean read,
        boolean written,
        boolean checked,
        List<FieldModel> fields,
        List<RuleModel> rules) {
    public RecordModel {
        fields = List.copyOf(fields);
        rules = List.copyOf(rules);
    }

    public List<FieldModel> requiredFields() {
        List<FieldModel> required = new ArrayList<>();
        for (FieldModel field : fields) {
            if (field.required()) {
                required.add(field);
            }
        }
        return required;
    }

    boolean hasDeprecatedParts() {
        for (FieldModel field : fields) {
            if (field.deprecated() != null) {
                return true;
            }
        }
        return deprecated != null;
    }
}
