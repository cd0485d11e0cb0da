package dev.apiwright.example.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The soak finds what it is there to find; and a short one, because nobody runs the long one every day. */
class SoakTest {
    private static final int STEPS = 30;

    @Test
    void aShortSoakGivesNoWrongResult() {
        try (Soak soak = new Soak(1)) {
            soak.work(new Random(1), STEPS);
            assertEquals(List.of(), soak.counts().wrong());
            assertTrue(soak.counts().byWork().size() > 3, soak.counts().byWork()::toString);
        }
    }

    @Test
    void tellsWhatGrows() {
        assertEquals(List.of(), Sample.growth(samples(0, 0, 0)));
        assertEquals(List.of("heap grew from 20500000 to 23500000"), Sample.growth(samples(500_000, 0, 0)));
        assertEquals(List.of("threads grew from 44 to 68"), Sample.growth(samples(0, 4, 0)));
        assertEquals(List.of("sockets grew from 18 to 66"), Sample.growth(samples(0, 0, 8)));
    }

    @Test
    void oneOutlierIsNoGrowth() {
        List<Sample> samples = samples(0, 0, 0);
        samples.set(9, new Sample(60_000_000, 400, 400));
        assertEquals(List.of(), Sample.growth(samples));
    }

    private static List<Sample> samples(long heap, long threads, long sockets) {
        List<Sample> samples = new ArrayList<>();
        samples.add(new Sample(1, 1, 1));
        for (int i = 0; i < 9; i++) {
            samples.add(new Sample(20_000_000 + i * heap, 40 + i * threads, 10 + i * sockets));
        }
        return samples;
    }
}
