package dev.apiwright.example.simulator;

/** Error codes that the simulator answers with; the spec names them too, but not what brings them about. */
final class Code {
    static final int UNKNOWN_COMMAND = 10003;
    static final int BAD_PARAMETER = 10004;
    static final int NOT_PERMITTED = 10007;
    static final int GROUP_NOT_FOUND = 10010;
    static final int GROUP_ID_INVALID = 10015;
    static final int RESPONSE_TOO_LARGE = 10018;
    static final int REQUEST_MALFORMED = 60002;
    static final int BODY_NOT_JSON = 60003;
    static final int IDENTITY_WRONG = 60004;
    static final int SDKAPPID_INVALID = 60006;
    static final int RESOURCE_NOT_FOUND = 60009;
    static final int ADMIN_REQUIRED = 60010;
    static final int SDKAPPID_MISSING = 60012;
    static final int SIGNATURE_EXPIRED = 70001;
    static final int SIGNATURE_EMPTY = 70002;
    static final int SIGNATURE_REJECTED = 70003;
    static final int SIGNATURE_WRONG_KEY = 70009;
    static final int SIGNATURE_OTHER_USER = 70013;
    static final int SIGNATURE_OTHER_APP = 70014;
    static final int SDKAPPID_NOT_FOUND = 70020;

    private Code() {}
}
