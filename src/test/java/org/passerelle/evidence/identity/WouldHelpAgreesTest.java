package org.passerelle.evidence.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What would help made-up people most is what trying all sets of at most three actions finds. */
class WouldHelpAgreesTest {

    private static final int PEOPLE = 1_200;

    @Test
    void agreesWithTryingAllSets() {
        long seed = new Random().nextLong();
        System.out.println("Help from seed " + seed);
        Random random = new Random(seed);
        RandomIdentities people = new RandomIdentities(random);
        Set<Integer> sizes = new HashSet<>();
        Set<String> steps = new HashSet<>();
        for (int i = 0; i < PEOPLE; i++) {
            Identity identity = people.next(0, 4);
            List<EvidenceType> catalogue = people.catalogue(10);
            Stage stage = Stage.values()[random.nextInt(Stage.values().length)];
            List<Help> help = WouldHelp.of(identity, catalogue, stage);
            List<String> shown = help.stream()
                    .map(each -> each.codes() + " " + each.completes().code())
                    .toList();
            assertThat(shown)
                    .as("Seed %s: %s of %s", seed, stage, identity)
                    .isEqualTo(NaiveHelp.of(identity, catalogue, stage));
            help.forEach(each -> sizes.add(each.steps().size()));
            help.forEach(each ->
                    each.steps().forEach(step -> steps.add(step.getClass().getSimpleName())));
        }
        assertThat(sizes).contains(1, 2, 3);
        assertThat(steps).contains("Add", "Attest", "FraudReview", "PhotoMatch", "TimePasses", "Biometrics");
    }
}
