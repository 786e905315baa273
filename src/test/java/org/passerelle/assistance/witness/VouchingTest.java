package org.passerelle.assistance.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.passerelle.assistance.witness.Vouching.Decision;

/** Whether somebody may say that they know a person. */
class VouchingTest {

    private static final Instant NOW = Instant.parse("2027-01-12T09:00:00Z");
    private static final Instant YESTERDAY = NOW.minus(Vouching.ACQUAINTANCE);

    @Test
    void whoHasHelpedForADayMay() {
        assertThat(decide(YESTERDAY, false, false, 0)).isEqualTo(Decision.ALONE);
        assertThat(decide(YESTERDAY.plusMillis(1), false, false, 0)).isEqualTo(Decision.TOO_EARLY);
    }

    @Test
    void whoOpenedTheAccountNeedsAColleague() {
        assertThat(decide(YESTERDAY, true, false, 0)).isEqualTo(Decision.WITH_COLLEAGUE);
    }

    @Test
    void nobodySpeaksForAnAccountOfWhichNobodyWouldBeTold() {
        assertThat(decide(YESTERDAY, true, true, 0)).isEqualTo(Decision.NOT_TAKEN_OVER);
        assertThat(decide(YESTERDAY, false, true, 9)).isEqualTo(Decision.NOT_TAKEN_OVER);
    }

    @Test
    void fiveADayAreTheMost() {
        assertThat(decide(YESTERDAY, false, false, Vouching.MOST_A_DAY - 1)).isEqualTo(Decision.ALONE);
        assertThat(decide(YESTERDAY, false, false, Vouching.MOST_A_DAY)).isEqualTo(Decision.TOO_MANY);
    }

    private static Decision decide(Instant since, boolean signedUp, boolean awaitsOwner, long made) {
        return Vouching.decide(new Vouching.Facts(since, signedUp, awaitsOwner, made, NOW));
    }
}
