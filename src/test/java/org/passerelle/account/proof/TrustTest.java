package org.passerelle.account.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustTest {

    @ParameterizedTest(name = "{0}, known {1}, {2} days idle, provable {3}, older than a recovery {4} → limited {5}")
    @CsvSource({
        "NOTHING,   false, 400, true,  true,  false",
        "BEGUN,     true,    0, true,  false, false",
        "BEGUN,     false,  59, true,  false, false",
        "BEGUN,     false,  60, true,  false, true",
        "BEGUN,     true,   60, true,  false, false",
        "BEGUN,     false, 180, false, false, false",
        "BEGUN,     false,   0, false, true,  true",
        "BEGUN,     true,    0, false, true,  false",
        "SUBMITTED, true,   59, true,  false, false",
        "SUBMITTED, true,   60, true,  false, true",
        "SUBMITTED, false,   0, true,  false, true",
        "SUBMITTED, false,   0, false, false, true",
        "SUBMITTED, true,   60, false, false, true",
    })
    void whatIsAtStakeDecidesHowMuchACodeOpens(
            Stake stake, boolean known, long idleDays, boolean provable, boolean before, boolean limited) {
        assertThat(new Trust(stake, known, Duration.ofDays(idleDays), provable, before).limited())
                .isEqualTo(limited);
    }

    @Test
    void sixtyDaysAreSixtyDays() {
        Duration almost = Trust.LONGEST_IDLE.minusMillis(1);
        assertThat(new Trust(Stake.SUBMITTED, true, almost, true, false).limited())
                .isFalse();
    }
}
