package org.passerelle.cases.status;

import java.util.Set;

/**
 * A move that somebody may make now, with the reasons for which they may.
 *
 * @param secondPerson whether a colleague has to confirm it before it happens
 */
public record Choice(MoveKind kind, CaseState to, Set<Reason> reasons, boolean secondPerson) {

    public Choice {
        reasons = Set.copyOf(reasons);
    }
}
