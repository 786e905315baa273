package org.passerelle.cases.status;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which of a person's cases is spoken of where there is room for one. */
public final class Foremost {

    private Foremost() {}

    /** One of their cases. */
    public record Case(CaseState state, Person person) {}

    /**
     * The state to tell: first of a case that waits for them, then of one under way, their own before a child's, else of
     * the latest. The cases come latest first; empty where there is none.
     */
    public static Optional<CaseState> of(List<Case> cases) {
        return cases.stream().min(Comparator.comparingInt(Foremost::rank)).map(Case::state);
    }

    private static int rank(Case each) {
        int own = each.person() == Person.ADULT ? 0 : 1;
        return 2 * urgency(each.state()) + own;
    }

    private static int urgency(CaseState state) {
        return switch (state) {
            case CALLED, MORE_NEEDED, BIOMETRICS -> 0;
            case SUBMITTED, WAITING, CHECKS, MINDED_TO_GRANT, GRANTED, TRAVEL_BOOKED, UNDER_REVIEW -> 1;
            case DRAFT -> 2;
            case NOT_ELIGIBLE, REFUSED, ARRIVED, WITHDRAWN, CLOSED -> 3;
        };
    }
}
