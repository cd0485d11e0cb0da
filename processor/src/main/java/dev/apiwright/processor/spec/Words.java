package dev.apiwright.processor.spec;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The constants of an enum, as specs spell them: {@code READ_ONLY} as {@code read-only}. */
final class Words {
    private Words() {}

    static <E extends Enum<E>> String of(E constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> List<String> of(Class<E> type) {
        return Stream.of(type.getEnumConstants()).map(Words::of).toList();
    }
}
