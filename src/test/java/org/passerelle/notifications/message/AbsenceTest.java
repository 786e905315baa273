package org.passerelle.notifications.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AbsenceTest {

    @Test
    void whoWasNotThereIsTriedAgainThreeTimes() {
        assertThat(Absence.waitAfter(1)).contains(Duration.ofHours(6));
        assertThat(Absence.waitAfter(2)).contains(Duration.ofHours(24));
        assertThat(Absence.waitAfter(3)).contains(Duration.ofHours(48));
        assertThat(Absence.waitAfter(4)).isEmpty();
    }
}
