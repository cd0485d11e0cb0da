package dev.apiwright.example.simulator;

import dev.apiwright.signing.UserSig;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks who calls. In this order, the first that is wrong answers:
 *
 * <ol>
 *   <li>{@code sdkappid} is there (60012), a number (60006) and the application's (70020),
 *   <li>{@code identifier} is there (60004),
 *   <li>{@code random} is an unsigned 32-bit number, and the constant parameters have their values (60002),
 *   <li>{@code usersig} is there (70002), can be read (70003), was made with the application's key (70009), for this
 *       application (70014) and this identifier (70013), and has not expired by the simulator's clock (70001),
 *   <li>the identifier is the administrator (60010).
 * </ol>
 */
final class SignatureCheck {
    private static final long MAX_UNSIGNED_INT = 0xFFFF_FFFFL;

    private final Caller caller;
    private final Map<String, String> constants;
    private final Clock clock;

    SignatureCheck(Caller caller, Map<String, String> constants, Clock clock) {
        this.caller = caller;
        this.constants = constants;
        this.clock = clock;
    }

    void check(Map<String, String> query) {
        checkApp(query.get("sdkappid"));
        String identifier = query.get("identifier");
        if (identifier == null || identifier.isEmpty()) {
            throw new ServiceFailure(Code.IDENTITY_WRONG, "query parameter identifier is missing");
        }
        if (!isUnsignedInt(query.get("random"))) {
            throw new ServiceFailure(Code.REQUEST_MALFORMED, "query parameter random is no unsigned 32-bit number");
        }
        constants.forEach((name, value) -> {
            if (!value.equals(query.get(name))) {
                throw new ServiceFailure(Code.REQUEST_MALFORMED, "query parameter " + name + " is not " + value);
            }
        });
        checkSignature(query.get("usersig"), identifier);
        if (!identifier.equals(caller.identifier())) {
            throw new ServiceFailure(Code.ADMIN_REQUIRED, "the identifier is no administrator of the application");
        }
    }

    private void checkApp(@Nullable String sdkAppId) {
        if (sdkAppId == null || sdkAppId.isEmpty()) {
            throw new ServiceFailure(Code.SDKAPPID_MISSING, "query parameter sdkappid is missing");
        }
        if (!isUnsignedInt(sdkAppId)) {
            throw new ServiceFailure(Code.SDKAPPID_INVALID, "query parameter sdkappid is not valid");
        }
        if (Long.parseLong(sdkAppId) != caller.sdkAppId()) {
            throw new ServiceFailure(Code.SDKAPPID_NOT_FOUND, "there is no application with this sdkappid here");
        }
    }

    private void checkSignature(@Nullable String userSig, String identifier) {
        if (userSig == null || userSig.isEmpty()) {
            throw new ServiceFailure(Code.SIGNATURE_EMPTY, "usersig is empty");
        }
        switch (UserSig.verify(userSig, caller.sdkAppId(), identifier, caller.secretKey(), clock.instant())) {
            case VALID -> {}
            case MALFORMED -> throw new ServiceFailure(Code.SIGNATURE_REJECTED, "usersig cannot be read");
            case WRONG_KEY ->
                throw new ServiceFailure(
                        Code.SIGNATURE_WRONG_KEY, "usersig does not verify with the key of the application");
            case OTHER_APP ->
                throw new ServiceFailure(Code.SIGNATURE_OTHER_APP, "usersig was made for another sdkappid");
            case OTHER_IDENTIFIER ->
                throw new ServiceFailure(Code.SIGNATURE_OTHER_USER, "usersig was made for another identifier");
            case EXPIRED -> throw new ServiceFailure(Code.SIGNATURE_EXPIRED, "usersig has expired");
        }
    }

    private static boolean isUnsignedInt(@Nullable String text) {
        return text != null
                && text.length() <= 10
                && !text.isEmpty()
                && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && Long.parseLong(text) <= MAX_UNSIGNED_INT;
    }
}
