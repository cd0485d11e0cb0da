package dev.apiwright.processor.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The constants of an enum, as specs spell them: {@code READ_ONLY} as {@code read-only}. */
final class Words {
    private Words() {}

    static <E extends Enum<E>> String of(E constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> List<String> of(Class<E> type) {
        List<String> words = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            words.add(of(constant));
        }
        return List.copyOf(words);
    }
}
