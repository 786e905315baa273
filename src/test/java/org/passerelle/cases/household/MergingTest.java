package org.passerelle.cases.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.cases.household.Merging.Side;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.Person;
import org.passerelle.cases.status.Refusal;

class MergingTest {

    private static final UUID PARENT = new UUID(1, 1);

    @Test
    void twoOpenCasesOfAdultsBecomeOneAlsoFromTwoPhones() {
        assertThat(Merging.objection(adult(1, CaseState.WAITING), adult(2, CaseState.SUBMITTED)))
                .isEmpty();
    }

    @Test
    void bothAreOpenAndTheyAreTwo() {
        for (CaseState state : CaseState.values()) {
            Side other = adult(2, state);
            assertThat(Merging.objection(adult(1, CaseState.WAITING), other).isEmpty())
                    .as("%s", state)
                    .isEqualTo(state.open());
            assertThat(Merging.objection(other, adult(1, CaseState.WAITING)).isEmpty())
                    .isEqualTo(state.open());
        }
        Side one = adult(1, CaseState.WAITING);
        assertThat(Merging.objection(one, one)).contains(Refusal.MOVE_NOT_ALLOWED);
    }

    @Test
    void aChildAloneIsOnNeitherSide() {
        Side alone = new Side(new UUID(0, 3), PARENT, "form", CaseState.WAITING, Person.ADULT, true, false);
        assertThat(Merging.objection(alone, adult(1, CaseState.WAITING))).contains(Refusal.CHILD_ALONE);
        assertThat(Merging.objection(adult(1, CaseState.WAITING), alone)).contains(Refusal.CHILD_ALONE);
    }

    @Test
    void childrenAreMergedWithinOneParentsAccountAndNowhereElse() {
        assertThat(Merging.objection(child(1, PARENT), child(2, PARENT))).isEmpty();
        assertThat(Merging.objection(child(1, PARENT), child(2, new UUID(1, 2))))
                .contains(Refusal.CHILD_ALONE);
        assertThat(Merging.objection(child(1, PARENT), adult(2, CaseState.WAITING)))
                .contains(Refusal.CHILD_ALONE);
        assertThat(Merging.objection(adult(2, CaseState.WAITING), child(1, PARENT)))
                .contains(Refusal.CHILD_ALONE);
    }

    @Test
    void aLaterFormOrAnotherFormIsNoDuplicate() {
        Side supplement = new Side(new UUID(0, 3), PARENT, "form", CaseState.WAITING, Person.ADULT, false, true);
        Side other = new Side(new UUID(0, 3), PARENT, "other", CaseState.WAITING, Person.ADULT, false, false);
        assertThat(Merging.objection(adult(1, CaseState.WAITING), supplement)).contains(Refusal.MOVE_NOT_ALLOWED);
        assertThat(Merging.objection(adult(1, CaseState.WAITING), other)).contains(Refusal.MOVE_NOT_ALLOWED);
    }

    @Test
    void whatIsInheritedIsThePersonsOwnAndNoGift() {
        Instant monday = Instant.parse("2026-11-02T09:00:00Z");
        Place kept = Place.own(new UUID(0, 1), monday.plusSeconds(60), 0);
        Place duplicate = new Place(new UUID(0, 2), monday, new UUID(0, 2), 2, new UUID(0, 9));
        assertThat(Merging.inherited(kept, duplicate))
                .isEqualTo(new Place(new UUID(0, 1), monday, new UUID(0, 1), 2, new UUID(0, 9)));
    }

    private static Side adult(int id, CaseState state) {
        return new Side(new UUID(0, id), new UUID(2, id), "form", state, Person.ADULT, false, false);
    }

    private static Side child(int id, UUID account) {
        return new Side(new UUID(0, id), account, "form", CaseState.WAITING, Person.CHILD, false, false);
    }
}
