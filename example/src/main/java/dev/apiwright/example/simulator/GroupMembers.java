package dev.apiwright.example.simulator;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The members of groups, as {@code get_group_member_info} lists them: group types, IDs and the three filters. */
final class GroupMembers implements DataSet {
    /** The longest ID that the service makes or accepts. */
    private static final int MAX_ID_BYTES = 48;

    private final Map<String, SimulatedGroup> groups = new ConcurrentHashMap<>();
    private final FilterOrder filterOrder;

    GroupMembers(FilterOrder filterOrder) {
        this.filterOrder = filterOrder;
    }

    void add(SimulatedGroup group) {
        groups.put(group.id(), group);
    }

    void remove(String id) {
        groups.remove(id);
    }

    @Override
    public Listing listing(Map<String, @Nullable Object> request) {
        SimulatedGroup group = group(String.valueOf(request.get("GroupId")));
        @Nullable Set<String> roles = texts(request.get("MemberRoleFilter"));
        @Nullable Set<String> fields = texts(request.get("MemberInfoFilter"));
        @Nullable Set<String> custom = texts(request.get("AppDefinedDataFilter_GroupMember"));
        boolean before = roles != null && filterOrder == FilterOrder.BEFORE_WINDOW;
        Roster roster = before ? group.roster(roles) : group.roster();
        IntPredicate after = roles == null || before ? number -> true : number -> roles.contains(group.role(number));
        return new MemberListing(
                group, roster, after, number -> group.member(number).toWire(fields, custom));
    }

    private SimulatedGroup group(String id) {
        if (id.isEmpty()
                || id.getBytes(StandardCharsets.UTF_8).length > MAX_ID_BYTES
                || !id.chars().allMatch(c -> c >= 0x20 && c <= 0x7e)) {
            throw new ServiceFailure(Code.GROUP_ID_INVALID, "GroupId is malformed");
        }
        @Nullable SimulatedGroup group = groups.get(id);
        if (group == null) {
            throw new ServiceFailure(Code.GROUP_NOT_FOUND, "group " + id + " does not exist or has been dismissed");
        }
        if (group.type() == GroupType.AV_CHAT_ROOM) {
            throw new ServiceFailure(Code.NOT_PERMITTED, "members of an AVChatRoom cannot be listed");
        }
        return group;
    }

    /** An empty filter filters nothing. */
    private static @Nullable Set<String> texts(@Nullable Object value) {
        if (!(value instanceof List<?> list) || list.isEmpty()) {
            return null;
        }
        Set<String> texts = new HashSet<>();
        list.forEach(entry -> texts.add(String.valueOf(entry)));
        return texts;
    }
}
