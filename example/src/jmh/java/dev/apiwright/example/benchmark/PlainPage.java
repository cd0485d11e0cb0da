package dev.apiwright.example.benchmark;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;
import java.util.List;

/** A page for libraries that fill fields: they are named as on the wire, so that none of them has to be told the names. */
@CompiledJson
@Json
public final class PlainPage {
    public String ActionStatus;
    public String ErrorInfo;
    public int ErrorCode;
    public long MemberNum;
    public List<Member> MemberList;
    public String Next;

    /** A member. */
    @CompiledJson
    @Json
    public static final class Member {
        public String Member_Account;
        public String Role;
        public long JoinTime;
        public long MsgSeq;
        public String MsgFlag;
        public long LastSendMsgTime;
        public long MuteUntil;
        public String NameCard;
        public List<Custom> AppMemberDefinedData;
        public String OnlineStatus;
    }

    /** A custom field. */
    @CompiledJson
    @Json
    public static final class Custom {
        public String Key;
        public String Value;
    }

    long checksum() {
        long sum = MemberNum;
        for (Member member : MemberList) {
            sum = Checksum.of(
                    sum,
                    member.Member_Account,
                    member.Role,
                    member.JoinTime,
                    member.MsgSeq,
                    member.MsgFlag,
                    member.LastSendMsgTime,
                    member.MuteUntil,
                    member.NameCard,
                    member.OnlineStatus);
            for (Custom custom : member.AppMemberDefinedData) {
                sum = Checksum.of(sum, custom.Key, custom.Value);
            }
        }
        return sum;
    }
}
