package org.passerelle.account.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.account.proof.WayBack.State;

class WayBackTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    @Test
    void itIsHeldForADayInWhichItCanBeStopped() {
        WayBack held = WayBack.begun(false, NOW);
        Instant end = NOW.plus(WayBack.HOLD);
        assertThat(held.heldUntil()).isEqualTo(Instant.parse("2026-11-21T08:00:00Z"));
        assertThat(held.canBeStopped()).isTrue();
        assertThat(held.due(Duration.ZERO, end.minusNanos(1))).isFalse();
        assertThat(held.due(Duration.ZERO, end)).isTrue();
    }

    @Test
    void timeInWhichNobodyCouldObjectIsAdded() {
        WayBack held = WayBack.begun(false, NOW);
        Duration lost = Duration.ofHours(5);
        Instant end = NOW.plus(WayBack.HOLD).plus(lost);
        assertThat(held.due(lost, end.minusNanos(1))).isFalse();
        assertThat(held.due(lost, end)).isTrue();
    }

    @Test
    void whoeverObjectedIsNotOutrunByAnotherWayBack() {
        assertThat(WayBack.begun(true, NOW).state()).isEqualTo(State.PAUSED);
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"HELD"},
            mode = EnumSource.Mode.EXCLUDE)
    void nothingElseCanBeStoppedOrIsDueByItself(State state) {
        WayBack other = new WayBack(state, NOW);
        assertThat(other.canBeStopped()).isFalse();
        assertThat(other.due(Duration.ZERO, NOW.plusSeconds(1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-18T10:00:00Z, 2026-11-20T10:00:00Z",
        "2026-11-19T10:00:00Z, 2026-11-23T10:00:00Z",
        "2026-11-20T10:00:00Z, 2026-11-24T10:00:00Z",
        "2026-11-21T10:00:00Z, 2026-11-24T10:00:00Z",
        "2026-11-22T10:00:00Z, 2026-11-24T10:00:00Z",
        "2026-10-23T10:00:00Z, 2026-10-27T11:00:00Z",
        "2027-03-26T10:00:00Z, 2027-03-30T09:00:00Z",
    })
    void twoWorkingDaysLeaveOutTheWeekendAndKeepTheTimeOfDay(Instant from, Instant until) {
        assertThat(from.plus(WorkingDays.lasting(WayBack.WORKING_DAYS, from))).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({"+33612345678, +33…78", "a@example.org, a…@example.org", "applicant.one@example.org, a…@example.org"})
    void aMaskedContactIsKnownByItsOwnerAndCannotBeWrittenTo(String contact, String masked) {
        assertThat(Mask.of(contact)).isEqualTo(masked);
    }
}
