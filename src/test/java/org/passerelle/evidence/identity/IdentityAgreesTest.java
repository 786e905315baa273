package org.passerelle.evidence.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Made-up people with more pieces, their dates and findings: all worked out as by trying everything. */
class IdentityAgreesTest {

    private static final int PEOPLE = 100_000;
    private static final int CROWDED = 1_500;

    /** So many that pieces which are alike are left out before all are tried. */
    @Test
    void ofManyPiecesThoseThatAreAlikeMakeNoDifference() {
        long seed = new Random().nextLong();
        System.out.println("Identities with many pieces from seed " + seed);
        RandomIdentities people = new RandomIdentities(new Random(seed));
        for (int i = 0; i < CROWDED; i++) {
            Identity identity = people.next(10, 24);
            assertThat(identity.profiles())
                    .as("Seed %s: %s", seed, identity)
                    .extracting(Profile::code)
                    .isEqualTo(NaiveIdentity.met(identity));
        }
    }

    @Test
    void agreesWithTryingEverything() {
        long seed = new Random().nextLong();
        System.out.println("Identities from seed " + seed);
        RandomIdentities people = new RandomIdentities(new Random(seed));
        Set<String> seen = new HashSet<>();
        Set<Scores> scores = new HashSet<>();
        for (int i = 0; i < PEOPLE; i++) {
            Identity identity = people.next(2, 9);
            List<String> met = identity.profiles().stream().map(Profile::code).toList();
            if (!met.equals(NaiveIdentity.met(identity))) {
                throw new AssertionError(
                        "Seed " + seed + ": " + met + " not " + NaiveIdentity.met(identity) + " of " + identity);
            }
            seen.addAll(met);
            scores.add(identity.scores());
        }
        assertThat(seen).containsAll(NaiveProfiles.ROWS.keySet());
        assertThat(scores).extracting(Scores::activity).contains(0, 1, 2, 3);
    }
}
