package org.passerelle.evidence.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.evidence.identity.TestingPieces.TODAY;
import static org.passerelle.evidence.identity.TestingPieces.paper;
import static org.passerelle.evidence.identity.TestingPieces.piece;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A, F and V, rule by rule. */
class ScoresTest {

    private static final EvidenceType SCHOOL = paper("EDU_RECORD", Category.LIFE_RECORD, 1, Shows.ACTIVITY);
    private static final EvidenceType CARD = paper("NATIONAL_ID_COPY", Category.STATE_IDENTITY, 2, Shows.ACTIVITY);
    private static final EvidenceType BIRTH = paper("BIRTH_CERT_CIVIL", Category.CIVIL_STATUS, 2);
    private static final LocalDate LEAP = LocalDate.of(2024, 2, 29);

    private static int activity(HeldPiece... pieces) {
        return Activity.of(Arrays.asList(pieces), TODAY);
    }

    private static HeldPiece school(int monthsAgo, int daysLater) {
        return piece(SCHOOL, 1, 1, TODAY.minusMonths(monthsAgo).plusDays(daysLater), null);
    }

    @Test
    void activityCountsFromTheOldestToTheNewestDay() {
        HeldPiece now = school(0, 0);
        assertThat(activity(now)).isZero();
        assertThat(activity(now, school(3, 1))).isZero();
        assertThat(activity(now, school(3, 0))).isEqualTo(1);
        assertThat(activity(now, school(12, 1))).isEqualTo(1);
        assertThat(activity(now, school(12, 0))).isEqualTo(2);
        assertThat(activity(now, school(36, 1))).isEqualTo(2);
        assertThat(activity(now, school(36, 0))).isEqualTo(3);
    }

    @Test
    void timeThatPassedSinceTheNewestPieceDoesNotCount() {
        assertThat(activity(school(40, 0), school(38, 0))).isZero();
    }

    @Test
    void oneRecordOfSeveralYearsShowsThemByItself() {
        assertThat(activity(piece(SCHOOL, 1, 1, TODAY.minusMonths(60), TODAY.minusMonths(24))))
                .isEqualTo(3);
    }

    @Test
    void threeIssuersOverHalfAYearAreAsGoodAsAYear() {
        assertThat(activity(school(6, 0), school(3, 0), school(0, 0))).isEqualTo(2);
        assertThat(activity(school(6, 0), school(0, 0))).isEqualTo(1);
        HeldPiece same = school(3, 0);
        HeldPiece sameIssuer = new HeldPiece(
                UUID.randomUUID(), SCHOOL, UUID.randomUUID(), same.issuer(), 1, 1, TODAY.minusMonths(6), null);
        assertThat(activity(sameIssuer, same, school(0, 0))).isEqualTo(1);
    }

    @Test
    void aRecordOfAStateOfTwoYearsAgoIsEnoughAlone() {
        assertThat(activity(piece(CARD, 2, 1, TODAY.minusMonths(24), null))).isEqualTo(3);
        assertThat(activity(piece(CARD, 2, 1, TODAY.minusMonths(24).plusDays(1), null)))
                .isZero();
        assertThat(activity(piece(SCHOOL, 2, 1, TODAY.minusMonths(30), null))).isZero();
    }

    @Test
    void whatNobodyLookedAtAndWhatShowsNoActivityDoesNotCount() {
        assertThat(activity(piece(CARD, 2, 0, TODAY.minusMonths(40), null))).isZero();
        assertThat(activity(piece(BIRTH, 2, 2, TODAY.minusMonths(40), TODAY))).isZero();
        assertThat(activity(piece(CARD, 2, 1, null, null))).isZero();
    }

    @Test
    void aCopyAndItsOriginalMakeNoTimeBetweenThem() {
        HeldPiece original = school(40, 0);
        HeldPiece copy = new HeldPiece(UUID.randomUUID(), SCHOOL, original.issuingEvent(), "copy", 1, 1, TODAY, null);
        assertThat(activity(original, copy)).isZero();
    }

    @Test
    void monthsEndOnTheLastDayOfAShortOne() {
        HeldPiece one = piece(SCHOOL, 1, 1, LEAP.minusMonths(3).plusDays(1), null);
        HeldPiece other = piece(SCHOOL, 1, 1, LEAP, null);
        assertThat(Activity.of(List.of(one, other), LEAP)).isEqualTo(1);
        assertThat(Activity.of(List.of(one, piece(SCHOOL, 1, 1, LEAP.minusDays(1), null)), LEAP))
                .isZero();
    }

    @Test
    void daysToComeDoNotCount() {
        assertThat(activity(piece(SCHOOL, 1, 1, TODAY, TODAY.plusYears(4)))).isZero();
        assertThat(activity(piece(SCHOOL, 1, 1, TODAY.plusDays(1), null), school(36, 0)))
                .isZero();
    }

    @Test
    void fraudIsNoneWhileADuplicateIsOpenAndGrowsWithReviews() {
        assertThat(Found.NOTHING.fraud()).isEqualTo(1);
        assertThat(Found.NOTHING.withReview().fraud()).isEqualTo(2);
        assertThat(Found.NOTHING.withBiometrics().fraud()).isEqualTo(2);
        assertThat(found(false, true, true).fraud()).isEqualTo(3);
        assertThat(found(false, false, true).fraud()).isEqualTo(1);
        assertThat(found(true, true, true).fraud()).isZero();
    }

    private static Found found(boolean duplicate, boolean reviewed, boolean checked) {
        return new Found(duplicate, reviewed, checked, false, false, null, false, false, false, 0);
    }

    @Test
    void verificationIsTheBestThatWasDone() {
        assertThat(Found.NOTHING.verification(TODAY)).isZero();
        assertThat(challenged(null).verification(TODAY)).isEqualTo(1);
        assertThat(challenged(TODAY.minusDays(90)).verification(TODAY)).isEqualTo(2);
        assertThat(challenged(TODAY.minusDays(91)).verification(TODAY)).isEqualTo(1);
        assertThat(Found.NOTHING.withPhotoMatch().verification(TODAY)).isEqualTo(2);
        assertThat(Found.NOTHING.withBiometrics().verification(TODAY)).isEqualTo(3);
        assertThat(new Found(false, false, false, false, false, null, true, false, false, 0).verification(TODAY))
                .isEqualTo(3);
        assertThat(new Found(false, false, false, false, false, null, false, true, true, 0).verification(TODAY))
                .isEqualTo(4);
    }

    private static Found challenged(LocalDate met) {
        return new Found(false, false, false, true, false, met, false, false, false, 0);
    }
}
