package dev.apiwright.processor.pagination;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.Optional;

/** One way of paging through a listing. Stateless. */
public interface PaginationStyle {
    /** The key that chooses the style in a spec: {@code offset}. */
    String name();

    /** The keys inside it; every one is required. */
    List<StyleKey> keys();

    /** The call on the builder of {@code Pagination}, with its leading dot. */
    CodeBlock call(StyleCode code);

    /** The key of this style with a name. */
    default Optional<StyleKey> key(String name) {
        return keys().stream().filter(key -> key.name().equals(name)).findFirst();
    }
}
