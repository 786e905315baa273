package org.passerelle.evidence.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What answers a wish for evidence: the type itself, and whatever else is of its family. */
class AnswersTest {

    private static final List<EvidenceType> CATALOGUE = List.of(
            type("BIRTH", Category.CIVIL_STATUS),
            type("MARRIAGE", Category.CIVIL_STATUS),
            type("BAPTISM", Category.FAITH),
            type("FACE", Category.LIVE),
            type("FINGERS", Category.LIVE));

    @Test
    void aTypeIsAnsweredByItsFamily() {
        assertThat(Answers.to("BIRTH", null, CATALOGUE)).containsExactlyInAnyOrder("BIRTH", "MARRIAGE");
        assertThat(Answers.instead("BIRTH", null, CATALOGUE)).containsExactly("MARRIAGE");
        assertThat(Answers.instead("BAPTISM", null, CATALOGUE)).isEmpty();
    }

    @Test
    void aFamilyIsAnsweredByEachOfIt() {
        assertThat(Answers.to(null, "civil_status", CATALOGUE)).containsExactly("BIRTH", "MARRIAGE");
        assertThat(Answers.instead(null, "live", CATALOGUE)).containsExactly("FACE", "FINGERS");
    }

    @Test
    void whatHappensWithThePersonThereHasNothingBesideIt() {
        assertThat(Answers.to("FACE", null, CATALOGUE)).containsExactly("FACE");
        assertThat(Answers.instead("FACE", null, CATALOGUE)).isEmpty();
    }

    @Test
    void aTypeThatTheCatalogueForgotIsAnsweredByItselfAlone() {
        assertThat(Answers.to("FORGOTTEN", null, CATALOGUE)).containsExactly("FORGOTTEN");
    }

    private static EvidenceType type(String code, Category category) {
        return new EvidenceType(
                code,
                category,
                EvidenceType.Kind.PAPER,
                Set.of(),
                1,
                List.of(),
                Set.of(Shows.STRENGTH),
                new EvidenceType.Expiry(true, null),
                List.of(),
                2,
                true,
                null);
    }
}
