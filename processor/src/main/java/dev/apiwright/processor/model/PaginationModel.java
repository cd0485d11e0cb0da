package dev.apiwright.processor.model;

import dev.apiwright.processor.pagination.PaginationStyle;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a listing is paged through.
 *
 * @param items the field of the response that holds a page
 * @param item the type of one item
 * @param key the field of an item that tells it from all others; null: items are not told apart
 * @param thinnedBy request fields that may make the server leave items out of a page
 * @param pageSize null when it cannot be chosen
 */
public record PaginationModel(
        FieldModel items,
        TypeModel item,
        @Nullable FieldModel key,
        List<FieldModel> thinnedBy,
        @Nullable PageSizeModel pageSize,
        List<StyleModel> styles) {
    public PaginationModel {
        thinnedBy = List.copyOf(thinnedBy);
        styles = List.copyOf(styles);
    }

    /**
     * How many items are asked for.
     *
     * @param initial when the caller does not say
     * @param min the smallest size that the field takes; likewise {@code max}
     * @param shrinkOn error codes that call for a smaller page
     */
    public record PageSizeModel(FieldModel field, int initial, int min, int max, List<Integer> shrinkOn) {
        public PageSizeModel {
            shrinkOn = List.copyOf(shrinkOn);
        }
    }

    /**
     * One way of going from page to page.
     *
     * @param when the requests that take it; null: all that no style above takes
     * @param fields by the style's keys
     * @param texts by the style's keys; those that the spec does not give are not there
     * @param maxPageSize null: no smaller than what the field takes
     */
    public record StyleModel(
            PaginationStyle style,
            @Nullable ConditionModel when,
            Map<String, FieldModel> fields,
            Map<String, String> texts,
            @Nullable Integer maxPageSize) {
        public StyleModel {
            fields = Map.copyOf(fields);
            texts = Map.copyOf(texts);
        }
    }
}
