package org.passerelle.cases;

import org.passerelle.platform.security.Actor;

/** A ground on which somebody may see or touch a case; later features add theirs. */
public interface CaseAccess {

    /** True if this ground gives the actor this right in this section of the case. */
    boolean allows(Actor actor, CaseSubject subject, Section section, Right right);
}
