package dev.apiwright.example.simulator;

import dev.apiwright.example.simulator.spec.EndpointSpec;
import dev.apiwright.example.simulator.spec.PageStyle;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cuts the page that a request asks for out of a listing, in the style that the spec gives for the request. */
final class Pager {
    private final EndpointSpec.Pagination pagination;
    private final LimitRule limitRule;

    Pager(EndpointSpec.Pagination pagination, LimitRule limitRule) {
        this.pagination = pagination;
        this.limitRule = limitRule;
    }

    /** The payload of the response, by wire name. Items are made while they are written. */
    Map<String, Object> page(Map<String, @Nullable Object> request, Listing listing) {
        PageStyle style = pagination.style(request);
        int start = start(style, request, listing);
        int end = (int) Math.min(listing.size(), start + size(style, request));
        Map<String, Object> page = new LinkedHashMap<>();
        totalField().ifPresent(field -> page.put(field, listing.total()));
        page.put(pagination.items(), items(listing, start, end));
        if (style instanceof PageStyle.Cursor cursor) {
            page.put(cursor.read(), end == listing.size() ? cursor.end() : String.valueOf(listing.ticket(end - 1)));
        }
        return page;
    }

    private static int start(PageStyle style, Map<String, @Nullable Object> request, Listing listing) {
        if (style instanceof PageStyle.Offset offset) {
            return request.get(offset.send()) instanceof Number position
                    ? (int) Math.min(position.longValue(), listing.size())
                    : 0;
        }
        PageStyle.Cursor cursor = (PageStyle.Cursor) style;
        Object sent = request.get(cursor.send());
        if (sent == null || cursor.first().equals(sent)) {
            return 0;
        }
        try {
            return listing.firstAfter(Long.parseLong(String.valueOf(sent)));
        } catch (NumberFormatException e) {
            throw new ServiceFailure(Code.BAD_PARAMETER, cursor.send() + " is not one that was given out");
        }
    }

    private long size(PageStyle style, Map<String, @Nullable Object> request) {
        Object sent = pagination.sizeField() == null ? null : request.get(pagination.sizeField());
        long asked = sent instanceof Number number ? number.longValue() : Integer.MAX_VALUE;
        @Nullable Long max = style.maxPageSize();
        if (max == null || limitRule == LimitRule.IGNORE) {
            return asked;
        }
        if (limitRule == LimitRule.REFUSE && sent != null && asked > max) {
            throw new ServiceFailure(Code.BAD_PARAMETER, pagination.sizeField() + " is greater than " + max);
        }
        return Math.min(asked, max);
    }

    /** Communities answer with the total, too, although only the other style needs it. */
    private Optional<String> totalField() {
        return pagination.styles().stream()
                .filter(PageStyle.Offset.class::isInstance)
                .map(style -> ((PageStyle.Offset) style).total())
                .findFirst();
    }

    private static List<Map<String, Object>> items(Listing listing, int start, int end) {
        List<Integer> positions = new ArrayList<>();
        for (int position = start; position < end; position++) {
            if (listing.matches(position)) {
                positions.add(position);
            }
        }
        return new AbstractList<>() {
            @Override
            public Map<String, Object> get(int index) {
                return listing.item(positions.get(index));
            }

            @Override
            public int size() {
                return positions.size();
            }
        };
    }
}
