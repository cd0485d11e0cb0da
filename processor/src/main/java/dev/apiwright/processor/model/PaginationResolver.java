package dev.apiwright.processor.model;

import dev.apiwright.processor.model.PaginationModel.PageSizeModel;
import dev.apiwright.processor.model.PaginationModel.StyleModel;
import dev.apiwright.processor.model.TypeModel.ListModel;
import dev.apiwright.processor.model.TypeModel.RecordRef;
import dev.apiwright.processor.pagination.PaginationStyle;
import dev.apiwright.processor.pagination.PaginationStyles;
import dev.apiwright.processor.pagination.StyleKey;
import dev.apiwright.processor.pagination.StyleKey.Side;
import dev.apiwright.processor.spec.EndpointSpec;
import dev.apiwright.processor.spec.Located;
import dev.apiwright.processor.spec.PaginationSpec;
import dev.apiwright.processor.spec.PaginationSpec.PageSizeSpec;
import dev.apiwright.processor.spec.PaginationSpec.StyleSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The listing of an endpoint. */
final class PaginationResolver {
    private final EndpointSpec endpoint;
    private final TypeResolver types;
    private final RecordModel request;
    private final RecordModel response;
    private final EndpointResolver endpoints;

    PaginationResolver(
            EndpointSpec endpoint,
            TypeResolver types,
            RecordModel request,
            RecordModel response,
            EndpointResolver endpoints) {
        this.endpoints = endpoints;
        this.endpoint = endpoint;
        this.types = types;
        this.request = request;
        this.response = response;
    }

    PaginationModel resolve(PaginationSpec spec) {
        FieldModel items = field(response.fields(), spec.items().value());
        TypeModel item = ((ListModel) items.type()).element();
        return new PaginationModel(
                items,
                item,
                spec.key() == null ? null : key(item, spec.key().value()),
                fields(request.fields(), spec.thinnedBy()),
                spec.pageSize() == null ? null : pageSize(spec.pageSize()),
                styles(spec.styles()));
    }

    private List<StyleModel> styles(List<StyleSpec> specs) {
        List<StyleModel> styles = new ArrayList<>();
        for (StyleSpec spec : specs) {
            styles.add(style(spec));
        }
        return styles;
    }

    private FieldModel key(TypeModel item, String wireName) {
        String className = ((RecordRef) item).className();
        return field(types.record(className).fields(), wireName);
    }

    private PageSizeModel pageSize(PageSizeSpec spec) {
        FieldModel field = field(request.fields(), spec.field().value());
        return new PageSizeModel(
                field,
                spec.initial().value(),
                Objects.requireNonNull(field.limits().min()).intValue(),
                Objects.requireNonNull(field.limits().max()).intValue(),
                ApiResolver.values(spec.shrinkOn()));
    }

    private StyleModel style(StyleSpec spec) {
        PaginationStyle style = PaginationStyles.of(spec.position());
        Map<String, Located<String>> names = style.fields(spec.position());
        Map<String, FieldModel> fields = new LinkedHashMap<>();
        for (StyleKey key : style.fieldKeys()) {
            RecordModel side = key.side() == Side.REQUEST ? request : response;
            fields.put(key.name(), field(side.fields(), names.get(key.name()).value()));
        }
        ConditionModel when = spec.when() == null ? null : endpoints.condition(spec.when(), endpoint);
        Integer max = spec.maxPageSize() == null ? null : spec.maxPageSize().value();
        return new StyleModel(style, when, fields, style.texts(spec.position()), max);
    }

    static FieldModel field(List<FieldModel> fields, @Nullable String wireName) {
        for (FieldModel field : fields) {
            if (field.wireName().equals(wireName)) {
                return field;
            }
        }
        throw new IllegalStateException("no field " + wireName);
    }

    static List<FieldModel> fields(List<FieldModel> fields, List<Located<String>> wireNames) {
        List<FieldModel> found = new ArrayList<>();
        for (Located<String> wireName : wireNames) {
            found.add(field(fields, wireName.value()));
        }
        return found;
    }
}
