package org.passerelle.casework.caseload;

import java.util.Set;
import org.passerelle.cases.status.CaseState;

/** Whose turn it is with a case: ours, or that of the person, a window or a call. */
public final class Turn {

    private static final Set<CaseState> OURS = Set.of(
            CaseState.SUBMITTED,
            CaseState.CHECKS,
            CaseState.MINDED_TO_GRANT,
            CaseState.BIOMETRICS,
            CaseState.GRANTED,
            CaseState.TRAVEL_BOOKED,
            CaseState.UNDER_REVIEW);

    private Turn() {}

    /** The states in which nothing goes on until one of us acts. */
    public static Set<CaseState> ours() {
        return OURS;
    }
}
