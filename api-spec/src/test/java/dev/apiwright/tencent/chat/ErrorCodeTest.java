package dev.apiwright.tencent.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.apiwright.error.Advice;
import dev.apiwright.error.ApiException;
import dev.apiwright.error.Outcome;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A code in the envelope becomes the exception that its caller can act on. */
class ErrorCodeTest {
    static Stream<Arguments> codes() {
        return Stream.of(
                arguments(10002, ServerFaultException.class, Advice.RETRY, Outcome.UNKNOWN),
                arguments(10003, UnknownCommandException.class, Advice.FIX_REQUEST, Outcome.NOT_EXECUTED),
                arguments(10004, InvalidParameterException.class, Advice.FIX_REQUEST, Outcome.NOT_EXECUTED),
                arguments(10007, PermissionDeniedException.class, Advice.FIX_REQUEST, Outcome.NOT_EXECUTED),
                arguments(10010, GroupNotFoundException.class, Advice.FIX_REQUEST, Outcome.NOT_EXECUTED),
                arguments(10015, InvalidGroupIdException.class, Advice.FIX_REQUEST, Outcome.NOT_EXECUTED),
                arguments(10018, ResponseTooLargeException.class, Advice.SMALLER_PAGE, Outcome.NOT_EXECUTED),
                arguments(60004, SignatureRejectedException.class, Advice.SIGN_ANEW, Outcome.NOT_EXECUTED),
                arguments(60006, WrongApplicationException.class, Advice.FIX_REQUEST, Outcome.NOT_EXECUTED),
                arguments(60007, RateLimitedException.class, Advice.WAIT, Outcome.NOT_EXECUTED),
                arguments(60008, ServerFaultException.class, Advice.RETRY, Outcome.UNKNOWN),
                arguments(60010, PermissionDeniedException.class, Advice.FIX_REQUEST, Outcome.NOT_EXECUTED),
                arguments(60011, RateLimitedException.class, Advice.WAIT, Outcome.NOT_EXECUTED),
                arguments(60018, RateLimitedException.class, Advice.WAIT, Outcome.NOT_EXECUTED),
                arguments(60019, RateLimitedException.class, Advice.WAIT, Outcome.NOT_EXECUTED),
                arguments(70001, SignatureRejectedException.class, Advice.SIGN_ANEW, Outcome.NOT_EXECUTED),
                arguments(70002, SignatureRejectedException.class, Advice.SIGN_ANEW, Outcome.NOT_EXECUTED),
                arguments(70003, SignatureRejectedException.class, Advice.SIGN_ANEW, Outcome.NOT_EXECUTED),
                arguments(70005, SignatureRejectedException.class, Advice.SIGN_ANEW, Outcome.NOT_EXECUTED),
                arguments(70009, WrongCredentialsException.class, Advice.FIX_REQUEST, Outcome.NOT_EXECUTED),
                arguments(70052, SignatureRejectedException.class, Advice.SIGN_ANEW, Outcome.NOT_EXECUTED),
                arguments(12345, ApiException.class, Advice.NONE, Outcome.UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void codesBecomeExceptions(int code, Class<? extends ApiException> type, Advice advice, Outcome outcome) {
        ApiException e = failure(code);
        assertSame(type, e.getClass());
        assertEquals(code, e.code());
        assertEquals(advice, e.advice());
        assertEquals(outcome, e.outcome());
        assertEquals("the server's words", e.serverMessage());
    }

    @Test
    void theMessageSaysWhatToDoAndNoSecret() {
        ApiException e = failure(10010);
        assertTrue(e.getMessage().contains("10010 GROUP_NOT_FOUND"), e.getMessage());
        assertTrue(e.getMessage().contains("Check the group ID."), e.getMessage());
        assertFalse(e.getMessage().contains("usersig"), e.getMessage());
        assertFalse(e.toString().contains(Service.SECRET_KEY));
    }

    /** A message of another type does not hide what the code says. */
    @Test
    void theCodeCountsWhateverTheMessageIs() {
        GroupNotFoundException e = assertThrows(
                GroupNotFoundException.class,
                () -> call("{\"ActionStatus\":\"FAIL\",\"ErrorInfo\":{\"why\":5},\"ErrorCode\":10010}"));
        assertEquals("{\"why\":5}", e.serverMessage());
    }

    @Test
    void theCodesHaveNames() {
        assertEquals(70001, TencentChatErrors.SIGNATURE_EXPIRED);
        assertEquals(10018, TencentChatErrors.GROUP_RESPONSE_TOO_LARGE);
    }

    private static ApiException failure(int code) {
        String body = "{\"ActionStatus\":\"FAIL\",\"ErrorCode\":" + code + ",\"ErrorInfo\":\"the server's words\"}";
        return assertThrows(ApiException.class, () -> call(body));
    }

    private static void call(String answer) {
        try (Service service = Service.answering(answer);
                TencentChat chat = service.client()) {
            chat.group()
                    .getGroupMemberInfo(
                            GetGroupMemberInfoRequest.builder().groupId("g").build());
        }
    }
}
