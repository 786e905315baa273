package org.passerelle.casework.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EscalationTest {

    private static final Instant NOW = Instant.parse("2027-01-12T02:00:00Z");

    @Test
    void nobodyIsToldBeforeTheTargetTime() {
        assertThat(Escalation.due(NOW, NOW.plusMillis(1), null, 0)).isFalse();
        assertThat(Escalation.due(NOW, NOW, null, 0)).isTrue();
    }

    @Test
    void theyAreToldAgainAfterHalfAnHour() {
        assertThat(Escalation.due(NOW, NOW, NOW.minus(Escalation.AGAIN).plusMillis(1), 1))
                .isFalse();
        assertThat(Escalation.due(NOW, NOW, NOW.minus(Escalation.AGAIN), 1)).isTrue();
    }

    @Test
    void andNotWithoutEnd() {
        assertThat(Escalation.due(NOW, NOW, null, Escalation.MOST - 1)).isTrue();
        assertThat(Escalation.due(NOW, NOW, null, Escalation.MOST)).isFalse();
    }

    @Test
    void thoseOnDutyComeFirstAndSupervisorsNext() {
        assertThat(Audience.first(true, true)).isEqualTo(Audience.DUTY);
        assertThat(Audience.first(false, true)).isEqualTo(Audience.SUPERVISORS);
        assertThat(Audience.first(false, false)).isEqualTo(Audience.NOBODY);
        assertThat(Audience.next(true, true)).isEqualTo(Audience.SUPERVISORS);
        assertThat(Audience.next(true, false)).isEqualTo(Audience.DUTY);
        assertThat(Audience.next(false, false)).isEqualTo(Audience.NOBODY);
    }
}
