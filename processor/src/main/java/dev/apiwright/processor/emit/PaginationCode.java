package dev.apiwright.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.apiwright.processor.model.ApiModel;
import dev.apiwright.processor.model.EndpointModel;
import dev.apiwright.processor.model.FieldModel;
import dev.apiwright.processor.model.PaginationModel;
import dev.apiwright.processor.model.PaginationModel.PageSizeModel;
import dev.apiwright.processor.model.PaginationModel.StyleModel;
import dev.apiwright.processor.model.TypeModel.RecordRef;
import dev.apiwright.processor.model.TypeModel.ScalarModel;
import dev.apiwright.processor.pagination.StyleCode;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The constant that describes a listing, once one is begun: ordinary calls pay nothing for its lambdas. */
final class PaginationCode {
    private final PaginationModel pagination;
    private final TypeName request;
    private final TypeName response;
    private final TypeName item;
    private final Locals locals;

    PaginationCode(ApiModel api, EndpointModel endpoint) {
        this.pagination = endpoint.pagination();
        this.request = SourceFile.type(api, endpoint.request().className());
        this.response = SourceFile.type(api, endpoint.response().className());
        this.item = new Types(api).boxed(pagination.item());
        this.locals = new Locals(endpoint.request().fields());
    }

    // static final Supplier<Pagination<GetGroupMemberInfoRequest, GetGroupMemberInfoResponse, GroupMember>> PAGINATION
    // =
    //         () -> Pagination.builder(ENDPOINT, GetGroupMemberInfoResponse::memberList)
    //                 .key(GroupMember::memberAccount)
    //                 .thinnedBy(request -> request.memberRoleFilter() != null)
    //                 …
    //                 .build();
    FieldSpec field() {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$>$>\n() -> $T.builder($L, $T::$L)$>$>",
                        RuntimeTypes.PAGINATION,
                        EndpointCode.ENDPOINT,
                        response,
                        pagination.items().name());
        if (pagination.key() != null && pagination.item() instanceof RecordRef) {
            code.add("\n.key($T::$L)", item, pagination.key().name());
        }
        if (!pagination.thinnedBy().isEmpty()) {
            code.add("\n.thinnedBy($L)", thinnedBy());
        }
        if (pagination.pageSize() != null) {
            code.add("\n$L", pageSize(pagination.pageSize()));
        }
        for (StyleModel style : pagination.styles()) {
            code.add("\n$L", style.style().call(new Pieces(style)));
        }
        TypeName type = ParameterizedTypeName.get(RuntimeTypes.PAGINATION, request, response, item);
        return FieldSpec.builder(
                        ParameterizedTypeName.get(ClassName.get(Supplier.class), type),
                        EndpointCode.PAGINATION,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(code.add("\n.build()$<$<$<$<").build())
                .build();
    }

    // request -> request.memberRoleFilter() != null || request.nameFilter() != null
    private CodeBlock thinnedBy() {
        if (pagination.thinnedBy().stream().anyMatch(FieldModel::required)) {
            return CodeBlock.of("request -> true");
        }
        return CodeBlock.of(
                "request -> $L",
                pagination.thinnedBy().stream()
                        .map(field -> "request." + field.name() + "() != null")
                        .collect(Collectors.joining(" || ")));
    }

    // .pageSize(
    //         GetGroupMemberInfoRequest::limit,
    //         (request, limit) -> request.toBuilder().limit(limit).build(),
    //         100,
    //         1,
    //         6000)
    // .shrinkOn(10018)
    private CodeBlock pageSize(PageSizeModel pageSize) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        ".pageSize($>$>\n$L,\n$L,\n$L,\n$L,\n$L)$<$<",
                        getter(pageSize.field()),
                        setter(pageSize.field(), false),
                        pageSize.initial(),
                        pageSize.min(),
                        pageSize.max());
        if (!pageSize.shrinkOn().isEmpty()) {
            code.add(
                    "\n.shrinkOn($L)",
                    pageSize.shrinkOn().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return code.build();
    }

    // GetGroupMemberInfoRequest::limit
    private CodeBlock getter(FieldModel field) {
        return CodeBlock.of("$T::$L", request, field.name());
    }

    // (request, limit) -> request.toBuilder().limit(limit).build()
    private CodeBlock setter(FieldModel field, boolean fromLong) {
        String owner = locals.free("request");
        boolean narrow = fromLong
                && field.type() instanceof ScalarModel scalar
                && scalar.row().javaType() == Integer.class;
        CodeBlock value =
                narrow ? CodeBlock.of("$T.toIntExact($L)", Math.class, field.name()) : CodeBlock.of("$L", field.name());
        return CodeBlock.of("($1L, $2L) -> $1L.toBuilder().$2L($3L).build()", owner, field.name(), value);
    }

    /** The pieces of one style. */
    private final class Pieces implements StyleCode {
        private final StyleModel style;

        Pieces(StyleModel style) {
            this.style = style;
        }

        @Override
        public CodeBlock when() {
            return style.when() == null
                    ? CodeBlock.of("request -> true")
                    : CodeBlock.of("request -> $L", Conditions.ofRequest(style.when(), "request"));
        }

        @Override
        public CodeBlock requestGetter(String key) {
            return getter(style.fields().get(key));
        }

        @Override
        public CodeBlock requestSetter(String key) {
            return setter(style.fields().get(key), true);
        }

        @Override
        public CodeBlock responseGetter(String key) {
            return CodeBlock.of("$T::$L", response, style.fields().get(key).name());
        }

        @Override
        public CodeBlock text(String key) {
            String text = style.texts().get(key);
            return text == null ? CodeBlock.of("null") : Literals.string(text);
        }

        @Override
        public CodeBlock maxPageSize() {
            return style.maxPageSize() == null
                    ? CodeBlock.of("$T.MAX_VALUE", Integer.class)
                    : CodeBlock.of("$L", style.maxPageSize());
        }
    }
}
