package org.passerelle.assistance.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When a meeting can have been. */
class MeetingTimeTest {

    private static final Instant OPENS = Instant.parse("2027-01-12T08:00:00Z");
    private static final Instant CLOSES = Instant.parse("2027-01-12T12:00:00Z");

    @Test
    void fromTheOpeningToTheClosingIncluded() {
        assertThat(MeetingTime.objection(OPENS, CLOSES, OPENS, CLOSES)).isEmpty();
        assertThat(MeetingTime.objection(OPENS, CLOSES, CLOSES, CLOSES)).isEmpty();
        assertThat(MeetingTime.objection(OPENS, CLOSES, OPENS.minusSeconds(1), CLOSES))
                .contains(MeetingTime.Objection.OUTSIDE_DAY);
        assertThat(MeetingTime.objection(OPENS, CLOSES, CLOSES.plusSeconds(1), CLOSES.plusSeconds(1)))
                .contains(MeetingTime.Objection.OUTSIDE_DAY);
    }

    @Test
    void aClockMayBeFiveMinutesAheadAndThenTheTimeIsOurs() {
        Instant now = OPENS.plusSeconds(60);
        Instant ahead = now.plus(MeetingTime.ASTRAY);
        assertThat(MeetingTime.objection(OPENS, CLOSES, ahead, now)).isEmpty();
        assertThat(MeetingTime.recorded(ahead, now)).isEqualTo(now);
        assertThat(MeetingTime.recorded(OPENS, now)).isEqualTo(OPENS);
        assertThat(MeetingTime.objection(OPENS, CLOSES, ahead.plusMillis(1), now))
                .contains(MeetingTime.Objection.MET_IN_FUTURE);
    }

    @Test
    void whatWasNotedOfflineIsTakenForAWeek() {
        Instant last = CLOSES.plus(Duration.ofDays(7));
        assertThat(MeetingTime.objection(OPENS, CLOSES, OPENS, last)).isEmpty();
        assertThat(MeetingTime.objection(OPENS, CLOSES, OPENS, last.plusMillis(1)))
                .contains(MeetingTime.Objection.TOO_LATE);
    }
}
