package org.passerelle.evidence.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.evidence.identity.Weighing.Found;
import org.passerelle.evidence.identity.Weighing.Objection;
import org.passerelle.evidence.identity.Weighing.Verdict;

/** What an officer may say of a piece that they accept. */
class WeighingTest {

    private static final EvidenceType CARD = type("MADE_UP_CARD", 1, List.of(new EvidenceType.Raise(2, "photo")));
    private static final EvidenceType PASSPORT = type("MADE_UP_PASSPORT", 4, List.of());

    @Test
    void withoutFiguresAPieceIsLegibleAndWeighsAsItsTypeDoes() {
        assertThat(Weighing.accepted(CARD, found(null, null), false)).isEqualTo(new Verdict.Weighed(1, 1));
    }

    @Test
    void aConditionOfTheTypeRaisesIt() {
        assertThat(Weighing.accepted(CARD, found(null, 2, "photo"), false)).isEqualTo(new Verdict.Weighed(2, 2));
        assertThat(Weighing.accepted(CARD, found(2, 2, "photo"), false)).isEqualTo(new Verdict.Weighed(2, 2));
        assertThat(Weighing.accepted(CARD, found(0, 2, "photo"), false)).isEqualTo(new Verdict.Weighed(0, 2));
    }

    @Test
    void nothingWeighsMoreThanItsTypeAllows() {
        refuses(CARD, found(2, 2), false, Objection.STRENGTH_TOO_HIGH);
        refuses(CARD, found(3, 2, "photo"), true, Objection.STRENGTH_TOO_HIGH);
    }

    @Test
    void aConditionOfAnotherTypeIsNone() {
        refuses(CARD, found(null, 1, "issuer_confirms"), false, Objection.CONDITION_UNKNOWN);
    }

    @Test
    void validityThreeIsForSpecialists() {
        refuses(PASSPORT, found(4, 3), false, Objection.SPECIALIST_NEEDED);
        assertThat(Weighing.accepted(PASSPORT, found(4, 3), true)).isEqualTo(new Verdict.Weighed(4, 3));
    }

    @Test
    void validityFourNeedsTheIssuersSignatureAndWordsAboutIt() {
        refuses(PASSPORT, found(4, 4, Weighing.CRYPTOGRAPHIC_CHECK), false, Objection.SPECIALIST_NEEDED);
        refuses(PASSPORT, found(4, 4), true, Objection.WORDS_NEEDED);
        refuses(PASSPORT, found(4, 4, Weighing.CRYPTOGRAPHIC_CHECK), true, Objection.WORDS_NEEDED);
        Found said = new Found(4, 4, Set.of(Weighing.CRYPTOGRAPHIC_CHECK), true);
        assertThat(Weighing.accepted(PASSPORT, said, true)).isEqualTo(new Verdict.Weighed(4, 4));
    }

    @Test
    void thereAreNoOtherFigures() {
        refuses(PASSPORT, found(4, 0), true, Objection.FIGURES_INVALID);
        refuses(PASSPORT, found(4, 5), true, Objection.FIGURES_INVALID);
        refuses(PASSPORT, found(-1, 1), true, Objection.FIGURES_INVALID);
    }

    private static void refuses(EvidenceType type, Found found, boolean specialist, Objection objection) {
        assertThat(Weighing.accepted(type, found, specialist)).isEqualTo(new Verdict.Refused(objection));
    }

    private static Found found(@Nullable Integer strength, @Nullable Integer validity, String... conditions) {
        return new Found(strength, validity, Set.of(conditions), false);
    }

    private static EvidenceType type(String code, int strength, List<EvidenceType.Raise> raises) {
        return new EvidenceType(
                code,
                Category.STATE_IDENTITY,
                EvidenceType.Kind.PAPER,
                Set.of(),
                strength,
                raises,
                Set.of(Shows.STRENGTH),
                new EvidenceType.Expiry(true, null),
                List.of(),
                2,
                true,
                null);
    }
}
