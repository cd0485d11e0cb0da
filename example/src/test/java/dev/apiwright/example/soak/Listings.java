package dev.apiwright.example.soak;

import dev.apiwright.error.ApiwrightException;
import dev.apiwright.error.PagingException;
import dev.apiwright.example.simulator.SimulatedGroup;
import dev.apiwright.example.simulator.SimulatedMember;
import dev.apiwright.paging.Checkpoint;
import dev.apiwright.paging.ItemIterator;
import dev.apiwright.paging.Paginator;
import dev.apiwright.tencent.chat.GetGroupMemberInfoRequest;
import dev.apiwright.tencent.chat.GetGroupMemberInfoResponse;
import dev.apiwright.tencent.chat.GroupMember;
import dev.apiwright.tencent.chat.Role;
import dev.apiwright.tencent.chat.TencentChat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.CRC32;

/** Listings, each of which has to be complete however often its calls fail. Used by one thread. */
final class Listings {
    private static final Role[] FEW = {Role.OWNER, Role.ADMIN};

    private final Target target;
    private final TencentChat chat;
    private final Counts counts;
    private final Random random;

    Listings(Target target, TencentChat chat, Counts counts, Random random) {
        this.target = target;
        this.chat = chat;
        this.counts = counts;
        this.random = random;
    }

    /** All members of a group that does not change. */
    void all() {
        SimulatedGroup group = random.nextBoolean() ? target.still() : target.community();
        List<String> listed = new ArrayList<>();
        read(pages(group).items().iterator(), Integer.MAX_VALUE, listed);
        expect("listing", accounts(group, false), listed);
    }

    /** Some members of a group that does not change: pages are short, or empty in the middle. */
    void filtered() {
        SimulatedGroup group = random.nextBoolean() ? target.still() : target.community();
        GetGroupMemberInfoRequest request = GetGroupMemberInfoRequest.builder()
                .groupId(group.id())
                .memberRoleFilter(FEW)
                .build();
        List<String> listed = new ArrayList<>();
        read(pages(request).items().iterator(), Integer.MAX_VALUE, listed);
        expect("filtered listing", accounts(group, true), listed);
    }

    /** Stopped anywhere, and gone on from the checkpoint, as after a crash. */
    void resumed() {
        SimulatedGroup group = random.nextBoolean() ? target.still() : target.community();
        List<String> listed = new ArrayList<>();
        ItemIterator<GroupMember> part = pages(group).items().iterator();
        read(part, 1 + random.nextInt(group.size() - 1), listed);
        Checkpoint stopped = Checkpoint.parse(part.checkpoint().encode());
        read(pages(group).resume(stopped).items().iterator(), Integer.MAX_VALUE, listed);
        expect("resumed listing", accounts(group, false), listed);
    }

    /** While members come and go: nobody twice, and everybody who stays. */
    void changing() {
        List<String> listed = new ArrayList<>();
        ItemIterator<GroupMember> members = pages(target.changing()).items().iterator();
        while (read(members, 1 + random.nextInt(500), listed)) {
            target.change();
        }
        Set<String> once = new HashSet<>(listed);
        if (once.size() < listed.size() || !once.containsAll(target.staying())) {
            counts.wrong("a listing of a changing group gave " + listed.size() + " members, " + once.size()
                    + " different ones");
        }
        counts.done("changing listing");
    }

    private Paginator<GetGroupMemberInfoRequest, GetGroupMemberInfoResponse, GroupMember> pages(SimulatedGroup group) {
        return pages(GetGroupMemberInfoRequest.builder().groupId(group.id()).build());
    }

    private Paginator<GetGroupMemberInfoRequest, GetGroupMemberInfoResponse, GroupMember> pages(
            GetGroupMemberInfoRequest request) {
        return chat.group().getGroupMemberInfoPages(request).pageSize(50 + random.nextInt(150));
    }

    /** Says whether there are more. */
    private boolean read(ItemIterator<GroupMember> members, int most, List<String> listed) {
        int left = most;
        while (left > 0 && hasNext(members)) {
            listed.add(members.next().memberAccount());
            left--;
        }
        return left == 0;
    }

    private boolean hasNext(ItemIterator<GroupMember> members) {
        while (true) {
            try {
                return members.hasNext();
            } catch (PagingException e) {
                throw e;
            } catch (ApiwrightException e) {
                counts.failed(e);
            }
        }
    }

    private static List<String> accounts(SimulatedGroup group, boolean few) {
        return group.members()
                .filter(member ->
                        !few || member.role().equals("Owner") || member.role().equals("Admin"))
                .map(SimulatedMember::account)
                .toList();
    }

    private void expect(String what, List<String> expected, List<String> listed) {
        if (expected.size() != listed.size() || checksum(expected) != checksum(listed)) {
            counts.wrong("a " + what + " gave " + listed.size() + " of " + expected.size() + " members, checksum "
                    + checksum(listed) + " in place of " + checksum(expected));
        }
        counts.done(what);
    }

    private static long checksum(List<String> accounts) {
        CRC32 crc = new CRC32();
        accounts.forEach(account -> crc.update((account + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return crc.getValue();
    }
}
