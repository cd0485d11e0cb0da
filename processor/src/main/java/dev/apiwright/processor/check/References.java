package dev.apiwright.processor.check;

import dev.apiwright.processor.diagnostic.ProblemId;
import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.diagnostic.Suggestion;
import dev.apiwright.processor.spec.FieldSpec;
import dev.apiwright.processor.spec.Located;
import java.util.Optional;

/** Fields that are named elsewhere. */
final class References {
    private References() {}

    /** The field, or nothing, which is reported. */
    static Optional<FieldSpec> find(Located<String> name, Holder holder, Problems problems) {
        Optional<FieldSpec> field = holder.field(name.value());
        if (field.isEmpty()) {
            refuse(name, holder, problems);
        }
        return field;
    }

    /** The field, when it exists and something can be said of its type. */
    static Optional<FieldSpec> findResolved(Located<String> name, Holder holder, Problems problems) {
        Optional<FieldSpec> field = find(name, holder, problems);
        return field.isPresent() && holder.scope().isResolved(field.get().type()) ? field : Optional.empty();
    }

    static void refuse(Located<String> name, Holder holder, Problems problems) {
        if (!name.value().isEmpty()) {
            String suggestion = Suggestion.from(name.value(), holder.names());
            problems.report(ProblemId.UNKNOWN_FIELD, name.at(), name.value(), holder.described(), suggestion);
        }
    }
}
