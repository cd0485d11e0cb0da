package dev.apiwright.example.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A member of a simulated group. Times are seconds since 1970; 0 stands for "never".
 *
 * @param account user ID
 * @param role {@code Owner}, {@code Admin} or {@code Member}
 * @param joinTime when the member joined
 * @param msgSeq sequence of the last message read
 * @param msgFlag {@code AcceptAndNotify}, {@code AcceptNotNotify} or {@code Discard}
 * @param lastSendMsgTime when the member last sent a message
 * @param muteUntil end of the mute
 * @param nameCard name inside the group; may be empty
 * @param custom custom fields by key
 */
public record SimulatedMember(
        String account,
        String role,
        long joinTime,
        long msgSeq,
        String msgFlag,
        long lastSendMsgTime,
        long muteUntil,
        String nameCard,
        Map<String, String> custom) {

    public SimulatedMember {
        custom = Map.copyOf(custom);
    }

    /** The same member with another name. */
    public SimulatedMember withNameCard(String name) {
        return new SimulatedMember(account, role, joinTime, msgSeq, msgFlag, lastSendMsgTime, muteUntil, name, custom);
    }

    /** The same member in another role. */
    public SimulatedMember withRole(String newRole) {
        return new SimulatedMember(
                account, newRole, joinTime, msgSeq, msgFlag, lastSendMsgTime, muteUntil, nameCard, custom);
    }

    /** The same member with other custom fields. */
    public SimulatedMember withCustom(Map<String, String> fields) {
        return new SimulatedMember(
                account, role, joinTime, msgSeq, msgFlag, lastSendMsgTime, muteUntil, nameCard, fields);
    }

    /**
     * The member as it stands in a response.
     *
     * @param fields wire names wanted; null for all. The account is always there.
     * @param customKeys custom fields wanted; null for all, but none when fields are chosen
     */
    Map<String, Object> toWire(@Nullable Set<String> fields, @Nullable Set<String> customKeys) {
        Map<String, Object> wire = new LinkedHashMap<>();
        wire.put("Role", role);
        wire.put("JoinTime", joinTime);
        wire.put("MsgSeq", msgSeq);
        wire.put("MsgFlag", msgFlag);
        wire.put("LastSendMsgTime", lastSendMsgTime);
        wire.put("MuteUntil", muteUntil);
        wire.put("NameCard", nameCard);
        if (fields != null) {
            wire.keySet().retainAll(fields);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("Member_Account", account);
        all.putAll(wire);
        List<Map<String, String>> data = customData(customKeys == null && fields != null ? Set.of() : customKeys);
        if (!data.isEmpty()) {
            all.put("AppMemberDefinedData", data);
        }
        return all;
    }

    private List<Map<String, String>> customData(@Nullable Set<String> keys) {
        return custom.entrySet().stream()
                .filter(entry -> keys == null || keys.contains(entry.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> pair(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Map<String, String> pair(String key, String value) {
        Map<String, String> pair = new LinkedHashMap<>();
        pair.put("Key", key);
        pair.put("Value", value);
        return pair;
    }
}
