package dev.apiwright.example.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes the member with a number, always the same one for the same seed, so that a million members need no memory. */
final class MemberMaker {
    /** Names that break careless writers: separators, quotes, line ends, formulas, other scripts, characters beyond 16 bits. */
    private static final List<String> NAMES = List.of(
            "Ann",
            "Ben",
            "",
            "O'Neil, \"Bo\"",
            "line\nbreak",
            "=1+1",
            "李雷",
            "Zoë",
            "\uD83C\uDFD4 guide",
            "  spaces  ",
            "-5",
            "semi;colon",
            "tab\there",
            "@here",
            "back\\slash",
            "\u2028");

    private static final List<String> FLAGS = List.of("AcceptAndNotify", "AcceptNotNotify", "Discard");
    private static final long FIRST_JOIN = 1_600_000_000L;
    private static final int YEAR = 31_536_000;

    private final GroupType type;
    private final long seed;

    MemberMaker(GroupType type, long seed) {
        this.type = type;
        this.seed = seed;
    }

    /** One in 97 has an account with the characters that writers stumble over. */
    String account(int number) {
        String digits = String.format(Locale.ROOT, "%07d", number);
        return Math.floorMod(number, 97) == 96 ? "@RBT#\"a,b\" " + digits : "user" + digits;
    }

    /** The first member owns the group; about one in fifty is an admin where the type has admins. */
    String role(int number) {
        if (number == 0) {
            return "Owner";
        }
        return type.hasAdmins() && pick(number, 1, 50) == 0 ? "Admin" : "Member";
    }

    SimulatedMember make(int number) {
        long joined = FIRST_JOIN + pick(number, 2, YEAR);
        return new SimulatedMember(
                account(number),
                role(number),
                joined,
                pick(number, 3, 100_000),
                FLAGS.get(pick(number, 4, FLAGS.size())),
                pick(number, 5, 4) == 0 ? 0 : joined + pick(number, 6, YEAR),
                pick(number, 7, 20) == 0 ? 4_000_000_000L : 0,
                NAMES.get(pick(number, 8, NAMES.size())),
                custom(number));
    }

    private Map<String, String> custom(int number) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (pick(number, 9, 3) != 0) {
            fields.put("Level", String.valueOf(pick(number, 10, 60)));
        }
        if (pick(number, 11, 5) == 0) {
            fields.put("Team", "red, \"first\"");
        }
        return fields;
    }

    private int pick(int number, int purpose, int bound) {
        long mixed = mix(mix(seed * 31 + purpose) + number);
        return (int) Math.floorMod(mixed, (long) bound);
    }

    /** A bijection that spreads neighbouring numbers over all 64 bits. */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 32)) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 29)) * 0xD1B54A32D192ED03L;
        return mixed ^ (mixed >>> 32);
    }
}
