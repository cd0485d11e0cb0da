package dev.apiwright.processor.pagination;

import com.palantir.javapoet.CodeBlock;
import dev.apiwright.processor.spec.Located;
import dev.apiwright.processor.spec.PaginationSpec.PositionSpec;
import java.util.List;
import java.util.Map;

/** One way of going through a listing. Stateless. */
public interface PaginationStyle {
    /** The key that chooses the style in a spec: {@code offset}. */
    String name();

    /** Whether a position as written is of this style. */
    boolean reads(PositionSpec position);

    /** The keys that name fields, all of them required. */
    List<StyleKey> fieldKeys();

    /** The wire names of the fields that a position of this style names, by key. */
    Map<String, Located<String>> fields(PositionSpec position);

    /** The texts that a position of this style gives, by key. */
    Map<String, String> texts(PositionSpec position);

    /** The call on the builder of {@code Pagination}, with its leading dot. */
    CodeBlock call(StyleCode code);
}
