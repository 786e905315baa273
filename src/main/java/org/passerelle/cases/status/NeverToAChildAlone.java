package org.passerelle.cases.status;

import java.util.List;
import java.util.Set;

/**
 * What is never done to somebody under 18 who is not with a parent, whoever asks and whatever the reason (README of the
 * design, rule 10): no decision against them, no place by lot, and no end as a part of another's case.
 */
final class NeverToAChildAlone {

    /** States into which no move leads, a review that upholds and the correction of a mistake included. */
    static final Set<CaseState> STATES = Set.of(CaseState.NOT_ELIGIBLE, CaseState.REFUSED);

    /** Moves that are allowed for other reasons only. */
    static final List<KindAndReason> MOVES =
            List.of(new KindAndReason(MoveKind.CALL, Reason.DRAWN), new KindAndReason(MoveKind.CLOSE, Reason.MERGED));

    private NeverToAChildAlone() {}

    /** A move for one of its reasons. */
    record KindAndReason(MoveKind kind, Reason reason) {}

    static boolean covers(MoveKind kind, Reason reason, CaseState target) {
        return STATES.contains(target) || MOVES.contains(new KindAndReason(kind, reason));
    }
}
