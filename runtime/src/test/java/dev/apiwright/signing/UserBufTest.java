package dev.apiwright.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The block of permissions, beyond what the vectors hold. */
class UserBufTest {
    private static final Instant END = Instant.ofEpochSecond(0x12345678L);

    @Test
    void countsAccountAndRoomInBytesOfUtf8() {
        assertEquals(
                "01" + "0003e794b2" + "00000001" + "00000000" + "12345678" + "0000002a" + "00000000" + "0002c3a9",
                HexFormat.of().formatHex(UserBuf.forRoom(1, "甲", "é", END, 42)));
    }

    @Test
    void refusesWhatDoesNotFit() {
        String tooLong = "x".repeat(65_536);
        assertThrows(IllegalArgumentException.class, () -> UserBuf.forRoom(1, tooLong, 1, END, 1));
        assertThrows(IllegalArgumentException.class, () -> UserBuf.forRoom(1, "a", tooLong, END, 1));
        assertThrows(IllegalArgumentException.class, () -> UserBuf.forRoom(4294967296L, "a", 1, END, 1));
        assertThrows(IllegalArgumentException.class, () -> UserBuf.forRoom(1, "a", -1, END, 1));
        Instant afterTheCounterEnds = Instant.ofEpochSecond(4294967296L);
        assertThrows(IllegalArgumentException.class, () -> UserBuf.forRoom(1, "a", 1, afterTheCounterEnds, 1));
    }
}
