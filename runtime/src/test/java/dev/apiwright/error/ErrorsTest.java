package dev.apiwright.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.apiwright.error.TransportException.Phase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What an error tells, whatever its kind. */
class ErrorsTest {
    private static CallDetails details(Outcome... outcomes) {
        List<Attempt> attempts = Stream.of(outcomes)
                .map(outcome -> new Attempt(
                        1, "a.example.com", PhaseTimes.ZERO, OptionalInt.empty(), OptionalInt.empty(), outcome, "lost"))
                .toList();
        return new CallDetails("getThing", attempts);
    }

    static Stream<Function<CallDetails, ApiwrightException>> kinds() {
        return Stream.of(
                details -> new ApiException(
                        new ApiError(1, "N", "m", "", 200, Advice.NONE, Outcome.NOT_EXECUTED, details)),
                details -> new TransportException(Phase.CONNECT, "no connection", null).withDetails(details),
                details -> new ProtocolException(404, "HTTP 404", Advice.FIX_REQUEST, Outcome.NOT_EXECUTED)
                        .withDetails(details),
                details -> new DecodeException("/A/0", "integer", "string").withDetails(details),
                details -> new DeadlineException("the deadline passed", Outcome.NOT_EXECUTED, details, null),
                details -> new CallInterruptedException("interrupted", Outcome.NOT_EXECUTED, details));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void namesTheOperationTheHostAndTheAttempts(Function<CallDetails, ApiwrightException> kind) {
        ApiwrightException error = kind.apply(details(Outcome.UNKNOWN, Outcome.NOT_EXECUTED));

        assertEquals("getThing", error.endpoint());
        assertEquals(2, error.attempts().size());
        assertEquals(
                "getThing at a.example.com, attempt 2: ",
                error.getMessage().substring(0, "getThing at a.example.com, attempt 2: ".length()));
    }

    /** One attempt that may have been carried out is enough for a call that may have been. */
    @ParameterizedTest
    @CsvSource({
        "NOT_EXECUTED, NOT_EXECUTED, NOT_EXECUTED",
        "UNKNOWN, NOT_EXECUTED, UNKNOWN",
        "NOT_EXECUTED, UNKNOWN, UNKNOWN",
        "EXECUTED, NOT_EXECUTED, UNKNOWN"
    })
    void theOutcomeIsThatOfTheWholeCall(Outcome first, Outcome second, Outcome whole) {
        ApiwrightException error = new DeadlineException("late", Outcome.NOT_EXECUTED, details(first, second), null);

        assertEquals(whole, error.outcome());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void survivesSerialisationWithoutTheDetails(Function<CallDetails, ApiwrightException> kind) throws Exception {
        ApiwrightException error = kind.apply(details(Outcome.UNKNOWN));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(error);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            ApiwrightException copy = assertInstanceOf(error.getClass(), in.readObject());
            assertEquals(error.getMessage(), copy.getMessage());
            assertEquals(error.outcome(), copy.outcome());
            assertEquals(List.of(), copy.attempts());
        }
    }

    @Test
    void textFromOutsideCannotForgeALogLine() {
        ApiError error = new ApiError(
                1,
                "N",
                "a\r\n2026-01-01 INFO all is well\u2028\u0000b",
                "",
                200,
                Advice.NONE,
                Outcome.UNKNOWN,
                CallDetails.NONE);

        assertEquals("error 1 N: a 2026-01-01 INFO all is well b", new ApiException(error).getMessage());
    }

    @Test
    void aTableKnowsItsCodesAndIsOpenToOthers() {
        ErrorTable api = ErrorTable.builder()
                .add(1, "ONE", Advice.RETRY, Outcome.NOT_EXECUTED, "", ApiException::new)
                .add(2, "TWO", Advice.WAIT, Outcome.NOT_EXECUTED, "", ApiException::new)
                .build();
        ErrorTable endpoint = api.with(ErrorTable.builder()
                .add(2, "TWO_HERE", Advice.FIX_REQUEST, Outcome.EXECUTED, "Do this.", ApiException::new)
                .build());

        assertEquals(Advice.RETRY, endpoint.advice(1));
        assertEquals(
                "TWO_HERE", endpoint.exception(2, "", 200, CallDetails.NONE).name());
        assertEquals("TWO", api.exception(2, "", 200, CallDetails.NONE).name());
        ApiException unknown = endpoint.exception(99, "what", 200, CallDetails.NONE);
        assertEquals("error 99 UNKNOWN: what", unknown.getMessage());
        assertEquals(Advice.NONE, unknown.advice());
        assertEquals(Outcome.UNKNOWN, unknown.outcome());
        ErrorTable.Builder twice =
                ErrorTable.builder().add(1, "ONE", Advice.NONE, Outcome.UNKNOWN, "", ApiException::new);
        assertThrows(
                IllegalArgumentException.class,
                () -> twice.add(1, "ONE", Advice.NONE, Outcome.UNKNOWN, "", ApiException::new));
    }

    @Test
    void aLazyTableIsMadeOnceAndOnlyWhenAnErrorComes() {
        AtomicInteger made = new AtomicInteger();
        ErrorTable api = ErrorTable.lazy(() -> {
            made.incrementAndGet();
            return ErrorTable.builder()
                    .add(1, "ONE", Advice.RETRY, Outcome.NOT_EXECUTED, "", ApiException::new)
                    .build();
        });
        ErrorTable endpoint = api.with(ErrorTable.builder()
                .add(2, "TWO", Advice.WAIT, Outcome.NOT_EXECUTED, "", ApiException::new)
                .build());
        assertEquals(0, made.get());
        assertEquals(Advice.RETRY, endpoint.advice(1));
        assertEquals(Advice.WAIT, endpoint.advice(2));
        assertEquals(Advice.RETRY, api.advice(1));
        assertEquals(1, made.get());
    }

    @ParameterizedTest
    @CsvSource({"DNS,true", "CONNECT,true", "TLS,true", "EXCHANGE,false", "BODY,false"})
    void whatFailedBeforeSendingWasNotExecuted(Phase phase, boolean before) {
        TransportException error = new TransportException(phase, "x", null);

        assertEquals(before, phase.beforeSending());
        assertEquals(before ? Outcome.NOT_EXECUTED : Outcome.UNKNOWN, error.outcome());
        assertEquals(before ? Advice.OTHER_HOST : Advice.RETRY, error.advice());
        assertFalse(error.getMessage().isEmpty());
    }
}
