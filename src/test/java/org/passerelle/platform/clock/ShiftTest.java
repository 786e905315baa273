package org.passerelle.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShiftTest {

    private final Shift shift = new Shift();

    @BeforeEach
    void start() {
        shift.read(shift.advances(), 10);
    }

    @Test
    void aReadingFromBeforeAnAdvanceIsTooOld() {
        long before = shift.advances();
        shift.advanced(30);
        shift.read(before, 10);
        assertThat(shift.micros()).isEqualTo(30);
    }

    @Test
    void whatAnotherNodeAdvancedIsFollowed() {
        shift.advanced(30);
        shift.read(shift.advances(), 50);
        assertThat(shift.micros()).isEqualTo(50);
    }

    @Test
    void ofTwoAdvancesThatAnswerInTheWrongOrderTheFurtherHolds() {
        shift.advanced(50);
        shift.advanced(30);
        assertThat(shift.micros()).isEqualTo(50);
    }

    @Test
    void aDatabaseThatWasMadeAnewSetsTheClockBack() {
        shift.advanced(30);
        shift.read(shift.advances(), 0);
        assertThat(shift.micros()).isZero();
    }
}
