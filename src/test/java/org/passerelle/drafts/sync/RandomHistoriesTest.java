package org.passerelle.drafts.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Hundreds of random histories; a failure names the seed, and that seed alone brings it back. */
class RandomHistoriesTest {

    private static final int SEEDS = 600;
    private static final int STEPS = 200;

    @Test
    void whateverTheNetworkDoesNoAcceptedAnswerIsLostAndEveryDeviceEndsWithTheSame() {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (long seed = 0; seed < SEEDS; seed++) {
            run(seed).forEach((outcome, count) -> counts.merge(outcome, count, Integer::sum));
        }
        assertThat(counts).as("every outcome was met").containsOnlyKeys(Outcome.values());
    }

    private static Map<Outcome, Integer> run(long seed) {
        try {
            return new RandomHistory(seed).run(STEPS);
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError("Seed " + seed + ": " + failure.getMessage(), failure);
        }
    }
}
