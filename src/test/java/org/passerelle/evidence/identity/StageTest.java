package org.passerelle.evidence.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.evidence.identity.TestingPieces.TODAY;
import static org.passerelle.evidence.identity.TestingPieces.paper;
import static org.passerelle.evidence.identity.TestingPieces.piece;
import static org.passerelle.evidence.identity.TestingPieces.statement;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.cases.status.CaseState;

/** What each stage needs, and which is the next. */
class StageTest {

    private static final Identity NOBODY = new Identity(TODAY, List.of(), Found.NOTHING);
    private static final EvidenceType CARD = paper("NATIONAL_ID_PHOTO", Category.STATE_IDENTITY, 3, Shows.PHOTO);
    private static final EvidenceType BIRTH = paper("BIRTH_CERT_CIVIL", Category.CIVIL_STATUS, 2);

    /** 3/2 and 2/2 with V3 is M2C. */
    private static final Identity MEDIUM = new Identity(
            TODAY,
            List.of(piece(CARD, 3, 2), piece(BIRTH, 2, 2)),
            new Found(false, false, false, false, false, null, true, false, false, 0));

    @Test
    void aMediumProfileLeavesTheCallAndIsEnoughForADecision() {
        assertThat(MEDIUM.profiles()).extracting(Profile::code).containsExactly("L1A", "L1B", "M2C");
        assertThat(MEDIUM.level()).contains(Level.MEDIUM);
        assertThat(Stage.CHECKS.metBy(MEDIUM)).isTrue();
        assertThat(Stage.DECISION.metBy(MEDIUM)).isTrue();
        assertThat(Stage.TRAVEL.metBy(MEDIUM)).isFalse();
    }

    @Test
    void aMediumProfileAndBiometricsAreEnoughToTravel() {
        assertThat(Stage.TRAVEL.metBy(MEDIUM.with(MEDIUM.found().withBiometrics())))
                .isTrue();
        assertThat(Stage.TRAVEL.metBy(NOBODY.with(Found.NOTHING.withBiometrics())))
                .isFalse();
    }

    @Test
    void aStatementAndOnePieceLeaveTheCall() {
        Identity begun = NOBODY.plus(piece(statement("STATEMENT_SELF"), 0, 0)).plus(piece(BIRTH, 2, 1));
        assertThat(begun.level()).isEmpty();
        assertThat(Stage.CHECKS.metBy(begun)).isTrue();
        assertThat(Stage.DECISION.metBy(begun)).isFalse();
    }

    @Test
    void theNextStageIsTheFirstAheadForWhichTooLittleIsKnown() {
        assertThat(Stage.next(CaseState.DRAFT, NOBODY)).contains(Stage.CHECKS);
        assertThat(Stage.next(CaseState.CALLED, NOBODY)).contains(Stage.CHECKS);
        assertThat(Stage.next(CaseState.CHECKS, NOBODY)).contains(Stage.DECISION);
        assertThat(Stage.next(CaseState.BIOMETRICS, NOBODY)).contains(Stage.TRAVEL);
        assertThat(Stage.next(CaseState.CALLED, MEDIUM)).contains(Stage.TRAVEL);
        assertThat(Stage.next(CaseState.ARRIVED, NOBODY)).isEmpty();
        assertThat(Stage.next(CaseState.WITHDRAWN, NOBODY)).isEmpty();
    }
}
