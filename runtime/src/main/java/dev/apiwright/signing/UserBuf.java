package dev.apiwright.signing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The block of permissions that a signature can carry. Calls of the REST API need none; clients of audio and video rooms do.
 * All numbers are unsigned and big-endian.
 */
public final class UserBuf {
    private static final int FIXED_LENGTH = 1 + 2 + 5 * 4;
    private static final int MAX_TEXT_BYTES = 0xFFFF;

    private UserBuf() {}

    /**
     * Permissions in a room that has a number.
     *
     * @param sdkAppId the application
     * @param account the account that they are for
     * @param room the room's number, an unsigned 32-bit one
     * @param expiresAt when they end
     * @param privileges one bit a permission; 255 for all of them
     */
    public static byte[] forRoom(long sdkAppId, String account, long room, Instant expiresAt, int privileges) {
        return block(sdkAppId, account, room, null, expiresAt, privileges);
    }

    /**
     * Permissions in a room that has a name.
     *
     * @param sdkAppId the application
     * @param account the account that they are for
     * @param room the room's name
     * @param expiresAt when they end
     * @param privileges one bit a permission; 255 for all of them
     */
    public static byte[] forRoom(long sdkAppId, String account, String room, Instant expiresAt, int privileges) {
        return block(sdkAppId, account, 0, room, expiresAt, privileges);
    }

    private static byte[] block(
            long sdkAppId, String account, long room, @Nullable String roomName, Instant expiresAt, int privileges) {
        byte[] accountBytes = utf8("account", account);
        byte[] roomBytes = roomName == null ? new byte[0] : utf8("room", roomName);
        int length = FIXED_LENGTH + accountBytes.length + (roomName == null ? 0 : 2 + roomBytes.length);
        ByteBuffer block = ByteBuffer.allocate(length);
        block.put((byte) (roomName == null ? 0 : 1));
        block.putShort((short) accountBytes.length).put(accountBytes);
        block.putInt(unsigned("sdkAppId", sdkAppId)).putInt(unsigned("room", room));
        block.putInt(unsigned("expiresAt", expiresAt.getEpochSecond())).putInt(privileges);
        block.putInt(0); // account type, the only one there is
        if (roomName != null) {
            block.putShort((short) roomBytes.length).put(roomBytes);
        }
        return block.array();
    }

    private static byte[] utf8(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MAX_TEXT_BYTES) {
            throw new IllegalArgumentException(name + " has " + bytes.length + " bytes; the most is " + MAX_TEXT_BYTES);
        }
        return bytes;
    }

    private static int unsigned(String name, long value) {
        if (value < 0 || value > 0xFFFF_FFFFL) {
            throw new IllegalArgumentException(name + " is no unsigned 32-bit number: " + value);
        }
        return (int) value;
    }
}
