package dev.apiwright.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The retries that all calls of a client share. */
class RetryBudgetTest {
    private final VirtualTime time = new VirtualTime();
    private final RetryBudget budget = new RetryBudget(time, Logs.none());

    @Test
    void holds35RetriesOr100OfThrottledCalls() {
        assertEquals(35, payable(RetryBudget.RETRY));
        time.advance(Duration.ofSeconds(500));
        assertEquals(100, payable(RetryBudget.THROTTLED_RETRY));
    }

    @Test
    void aRetryThatHelpedCostsNothing() {
        for (int i = 0; i < 1_000; i++) {
            assertTrue(budget.pay(RetryBudget.RETRY));
            assertTrue(budget.pay(RetryBudget.RETRY));
            budget.succeeded(2 * RetryBudget.RETRY);
        }
        assertEquals(35, payable(RetryBudget.RETRY));
    }

    @Test
    void whatCostsNothingIsPaidEvenWhenNothingIsLeft() {
        payable(RetryBudget.RETRY);
        payable(1);

        assertTrue(budget.pay(RetryBudget.FREE));
        assertFalse(budget.pay(1));
    }

    @Test
    void fourteenGoodCallsEarnARetry() {
        payable(1);
        for (int i = 0; i < 13; i++) {
            budget.succeeded(0);
        }
        assertFalse(budget.pay(RetryBudget.RETRY));
        budget.succeeded(0);
        assertTrue(budget.pay(RetryBudget.RETRY));
    }

    @Test
    void aSecondIsATokenEvenForAClientThatOnlyFails() {
        payable(1);
        time.advance(Duration.ofMillis(13_999));
        assertFalse(budget.pay(RetryBudget.RETRY));
        time.advance(Duration.ofMillis(1));
        assertTrue(budget.pay(RetryBudget.RETRY));
    }

    @Test
    void neverHoldsMoreThanItsCapacity() {
        time.advance(Duration.ofDays(400));
        for (int i = 0; i < 1_000; i++) {
            budget.succeeded(RetryBudget.RETRY);
        }
        assertEquals(RetryBudget.CAPACITY, payable(1));
    }

    /** Whatever happened before: a retry within 14 seconds, and all 35 after 500. */
    @RepeatedTest(200)
    void s14_afterAnyFailureStormRetriesRecover(RepetitionInfo repetition) {
        Random storm = new Random(repetition.getCurrentRepetition());
        int steps = storm.nextInt(3_000);
        for (int i = 0; i < steps; i++) {
            step(storm);
        }
        boolean quiet = storm.nextBoolean();
        for (int i = 0; i < RetryBudget.RETRY; i++) {
            recover(quiet);
        }
        assertTrue(budget.pay(RetryBudget.RETRY));
        for (int i = 0; i < RetryBudget.CAPACITY; i++) {
            recover(quiet);
        }
        assertEquals(35, payable(RetryBudget.RETRY));
    }

    private void step(Random storm) {
        switch (storm.nextInt(6)) {
            case 0 -> budget.succeeded(0);
            case 1 -> budget.succeeded(budget.pay(RetryBudget.RETRY) ? RetryBudget.RETRY : 0);
            case 2 -> time.advance(Duration.ofMillis(storm.nextInt(3_000)));
            case 3 -> budget.pay(RetryBudget.THROTTLED_RETRY);
            default -> budget.pay(RetryBudget.RETRY);
        }
    }

    private void recover(boolean quiet) {
        if (quiet) {
            time.advance(Duration.ofSeconds(1));
        } else {
            budget.succeeded(0);
        }
    }

    private int payable(int price) {
        int count = 0;
        while (budget.pay(price)) {
            count++;
        }
        return count;
    }
}
