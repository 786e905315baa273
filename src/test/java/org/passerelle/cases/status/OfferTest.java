package org.passerelle.cases.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the table offers somebody who works a case. */
class OfferTest {

    private static final Set<Who> OFFICER = Set.of(Who.CASEWORKER);

    @Test
    void everyOfferIsAMoveOfTheTableForThatCapacity() {
        for (CaseState state : CaseState.values()) {
            assertThat(Offer.of(state, false, OFFICER)).allSatisfy(offer -> assertThat(Moves.all())
                    .anyMatch(move -> move.kind() == offer.kind()
                            && move.from().contains(state)
                            && move.who().contains(Who.CASEWORKER)
                            && offer.secondPerson() == move.secondPerson()));
        }
    }

    @Test
    void rowsThatDifferInTheirReasonsAloneAreOneOffer() {
        assertThat(Offer.of(CaseState.CHECKS, false, OFFICER))
                .filteredOn(offer -> offer.kind() == MoveKind.CLOSE)
                .singleElement()
                .satisfies(offer -> assertThat(offer.reasons())
                        .containsExactlyInAnyOrder(Reason.DIED, Reason.MERGED, Reason.PROTECTED));
    }

    @Test
    void nothingAgainstAChildAloneIsOffered() {
        for (CaseState state : CaseState.values()) {
            assertThat(Offer.of(state, true, OFFICER))
                    .noneMatch(offer -> offer.kind() == MoveKind.REFUSE
                            || offer.kind() == MoveKind.FIND_NOT_ELIGIBLE
                            || offer.kind() == MoveKind.UPHOLD_DECISION
                            || offer.reasons().contains(Reason.MERGED));
        }
    }

    @Test
    void whoHasNoCapacityIsOfferedNothing() {
        assertThat(Offer.of(CaseState.CHECKS, false, Set.of())).isEmpty();
    }
}
