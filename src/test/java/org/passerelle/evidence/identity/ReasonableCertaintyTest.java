package org.passerelle.evidence.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.evidence.identity.ReasonableCertainty.Need;
import static org.passerelle.evidence.identity.TestingPieces.TODAY;
import static org.passerelle.evidence.identity.TestingPieces.paper;
import static org.passerelle.evidence.identity.TestingPieces.piece;
import static org.passerelle.evidence.identity.TestingPieces.statement;
import static org.passerelle.evidence.identity.TestingPieces.vouch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Profile R: many small pieces, told and heard, signed by two officers. */
class ReasonableCertaintyTest {

    private final List<HeldPiece> pieces = new ArrayList<>(List.of(
            piece(paper("BAPTISM_CERT", Category.FAITH, 1), 1, 1),
            piece(paper("EDU_RECORD", Category.LIFE_RECORD, 1, Shows.ACTIVITY), 1, 1, months(20), months(18)),
            piece(paper("HEALTH_RECORD", Category.LIFE_RECORD, 1, Shows.ACTIVITY), 1, 1, months(9), null),
            piece(paper("FR_SCHOOL", Category.FRENCH_PAPER, 1), 1, 1),
            piece(vouch("VOUCH_PROFESSIONAL", 2), 2, 2, months(1), null),
            piece(statement("STATEMENT_SELF"), 0, 0),
            piece(statement("INTERVIEW_IDENTITY"), 0, 1)));

    private static LocalDate months(int ago) {
        return TODAY.minusMonths(ago);
    }

    private static Found found(int signatures) {
        return new Found(false, true, false, true, true, null, false, false, false, signatures);
    }

    private ReasonableCertainty with(int signatures) {
        return new Identity(TODAY, pieces, found(signatures)).reasonableCertainty();
    }

    private void without(String code) {
        pieces.removeIf(piece -> piece.type().code().equals(code));
    }

    @Test
    void allOfItIsEnough() {
        assertThat(with(2).missing()).isEmpty();
        assertThat(with(2).met()).isTrue();
    }

    @Test
    void oneOfficerIsNotEnough() {
        assertThat(with(1).missing()).containsExactly(Need.SIGNATURES);
    }

    @Test
    void statementInterviewAndVouchAreNotAmongTheFour() {
        without("FR_SCHOOL");
        assertThat(with(2).missing()).containsExactly(Need.PIECES, Need.CATEGORIES);
        pieces.add(piece(vouch("VOUCH_PERSONAL", 1), 1, 1));
        pieces.add(piece(vouch("VOUCH_ORGANISATION", 2), 2, 2));
        assertThat(with(2).missing()).containsExactly(Need.PIECES, Need.CATEGORIES);
    }

    @Test
    void aCopyAndItsOriginalAreOneOfTheFour() {
        HeldPiece original = pieces.getFirst();
        without("FR_SCHOOL");
        pieces.add(new HeldPiece(
                UUID.randomUUID(),
                paper("FR_COPY", Category.FRENCH_PAPER, 1),
                original.issuingEvent(),
                "another issuer",
                1,
                1,
                null,
                null));
        assertThat(with(2).missing()).containsExactly(Need.PIECES);
    }

    @Test
    void theVouchIsOfAnOrganisationOrAProfessionalAndCountsForAYear() {
        without("VOUCH_PROFESSIONAL");
        pieces.add(piece(vouch("VOUCH_PERSONAL", 1), 1, 2));
        assertThat(with(2).missing()).containsExactly(Need.VOUCH);
        pieces.add(piece(vouch("VOUCH_ORGANISATION", 2), 2, 2, months(12).minusDays(1), null));
        assertThat(with(2).missing()).containsExactly(Need.VOUCH);
        pieces.add(piece(vouch("VOUCH_ORGANISATION", 2), 2, 2, months(12), null));
        assertThat(with(2).met()).isTrue();
    }

    @Test
    void threeIssuersAreNeeded() {
        pieces.replaceAll(piece ->
                new HeldPiece(piece.id(), piece.type(), piece.issuingEvent(), "one", 1, 1, piece.from(), piece.to()));
        assertThat(with(2).missing()).containsExactly(Need.ISSUERS);
    }

    @Test
    void itIsBegunWithTheStatementAndOnePieceThatWasLookedAt() {
        pieces.clear();
        pieces.add(piece(statement("STATEMENT_SELF"), 0, 1));
        assertThat(with(0).begun()).isFalse();
        pieces.add(piece(paper("EDU_RECORD", Category.LIFE_RECORD, 1), 1, 0));
        assertThat(with(0).begun()).isFalse();
        pieces.add(piece(vouch("VOUCH_PERSONAL", 1), 1, 1));
        assertThat(with(0).begun()).isTrue();
        without("STATEMENT_SELF");
        assertThat(with(0).begun()).isFalse();
    }
}
