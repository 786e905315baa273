package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.cases.status.Refusal.FACE_PHOTO_NOT_COMPARED;
import static org.passerelle.cases.status.Refusal.IDENTITY_NOT_SHOWN;
import static org.passerelle.cases.status.Refusal.PRESENCE_NOT_SHOWN;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.evidence.IdentityStanding.Standing;
import org.passerelle.evidence.identity.Level;

/** What each stage needs of who and where somebody is. */
class StageGateTest {

    private static final Standing NOTHING = new Standing(null, false, false, false, false);

    @Test
    void threeMovesLeadThroughGates() {
        assertThat(Arrays.stream(MoveKind.values()).filter(StageGate::leadsThrough))
                .containsExactly(MoveKind.START_CHECKS, MoveKind.MIND_TO_GRANT, MoveKind.BOOK_TRAVEL);
    }

    @Test
    void leavingTheCallNeedsALowProfileOrABeginningAndAComparedFace() {
        assertThat(StageGate.lacking(MoveKind.START_CHECKS, NOTHING, true))
                .containsExactly(IDENTITY_NOT_SHOWN, FACE_PHOTO_NOT_COMPARED);
        assertThat(StageGate.lacking(MoveKind.START_CHECKS, level(Level.LOW), true))
                .containsExactly(FACE_PHOTO_NOT_COMPARED);
        assertThat(StageGate.lacking(MoveKind.START_CHECKS, compared(Level.LOW), false))
                .isEmpty();
        assertThat(StageGate.lacking(MoveKind.START_CHECKS, begun(), false)).isEmpty();
        assertThat(StageGate.lacking(MoveKind.START_CHECKS, compared(null), false))
                .containsExactly(IDENTITY_NOT_SHOWN);
    }

    @Test
    void aDecisionNeedsAMediumProfileOrCertaintyAndPresence() {
        assertThat(StageGate.lacking(MoveKind.MIND_TO_GRANT, compared(Level.LOW), false))
                .containsExactly(IDENTITY_NOT_SHOWN, PRESENCE_NOT_SHOWN);
        assertThat(StageGate.lacking(MoveKind.MIND_TO_GRANT, begun(), true)).containsExactly(IDENTITY_NOT_SHOWN);
        assertThat(StageGate.lacking(MoveKind.MIND_TO_GRANT, level(Level.MEDIUM), false))
                .containsExactly(PRESENCE_NOT_SHOWN);
        assertThat(StageGate.lacking(MoveKind.MIND_TO_GRANT, level(Level.MEDIUM), true))
                .isEmpty();
        assertThat(StageGate.lacking(MoveKind.MIND_TO_GRANT, certain(false), true))
                .isEmpty();
    }

    @Test
    void travelNeedsAHighProfileOrBiometricsBesideALesserOne() {
        assertThat(StageGate.lacking(MoveKind.BOOK_TRAVEL, level(Level.HIGH), false))
                .isEmpty();
        assertThat(StageGate.lacking(MoveKind.BOOK_TRAVEL, level(Level.VERY_HIGH), false))
                .isEmpty();
        assertThat(StageGate.lacking(MoveKind.BOOK_TRAVEL, level(Level.MEDIUM), true))
                .containsExactly(IDENTITY_NOT_SHOWN);
        assertThat(StageGate.lacking(MoveKind.BOOK_TRAVEL, taken(Level.MEDIUM), true))
                .isEmpty();
        assertThat(StageGate.lacking(MoveKind.BOOK_TRAVEL, taken(Level.LOW), true))
                .containsExactly(IDENTITY_NOT_SHOWN);
        assertThat(StageGate.lacking(MoveKind.BOOK_TRAVEL, certain(false), true))
                .containsExactly(IDENTITY_NOT_SHOWN);
        assertThat(StageGate.lacking(MoveKind.BOOK_TRAVEL, certain(true), true)).isEmpty();
    }

    private static Standing level(Level level) {
        return new Standing(level, false, false, false, false);
    }

    private static Standing compared(@Nullable Level level) {
        return new Standing(level, false, false, false, true);
    }

    private static Standing taken(Level level) {
        return new Standing(level, false, false, true, true);
    }

    private static Standing begun() {
        return new Standing(null, true, false, false, true);
    }

    private static Standing certain(boolean biometrics) {
        return new Standing(null, true, true, biometrics, true);
    }
}
