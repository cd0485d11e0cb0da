package dev.apiwright.processor.emit;

import dev.apiwright.processor.model.FieldModel;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of local variables that no field of a record has. */
final class Locals {
    private final Set<String> taken;

    Locals(List<FieldModel> fields) {
        this.taken = fields.stream().map(FieldModel::name).collect(Collectors.toUnmodifiableSet());
    }

    /** The name, with underscores after it when a field has it. */
    String free(String name) {
        String free = name;
        while (taken.contains(free)) {
            free += "_";
        }
        return free;
    }
}
