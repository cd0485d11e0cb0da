package dev.apiwright.client;

import java.util.Set;

/** What a failed attempt says about its host. */
enum HostVerdict {
    /** Nothing: it was not asked. */
    NONE,
    /** It answered; what it said is about the call. A throttled call would be throttled on another host too. */
    WORKS,
    /** It answered that this call belongs to another one. */
    WORKS_FOR_OTHERS,
    /** No connection, no answer in time, or a gateway that has nothing behind it. */
    DOWN,
    /** The exchange broke: perhaps only a connection that had been idle for too long. */
    UNCERTAIN;

    /** Bad gateway, service unavailable, gateway timeout: said by what stands in front of the service. */
    private static final Set<Integer> GATEWAY = Set.of(502, 503, 504);

    static HostVerdict of(Fault fault) {
        return switch (fault.kind()) {
            case NOT_READY -> NONE;
            case UNREACHABLE, WRONG_HOST, SILENT -> DOWN;
            case LOST -> fault.status().isPresent() ? WORKS : UNCERTAIN;
            case SERVER_FAILED -> isGateway(fault) ? DOWN : WORKS;
            case HOST_REFUSED -> WORKS_FOR_OTHERS;
            case THROTTLED, SIGNATURE_REFUSED, FINAL -> WORKS;
        };
    }

    private static boolean isGateway(Fault fault) {
        return fault.code().isEmpty()
                && fault.status().isPresent()
                && GATEWAY.contains(fault.status().getAsInt());
    }
}
