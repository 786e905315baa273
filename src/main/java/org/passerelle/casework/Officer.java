package org.passerelle.casework;

import org.passerelle.cases.status.Mover;
import org.passerelle.cases.status.Who;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.Roles;

/** In which capacity a member of staff moves cases. */
final class Officer {

    private Officer() {}

    static Mover of(Actor.Staff actor) {
        Who who = actor.roles().contains(Roles.SUPERVISOR) ? Who.SUPERVISOR : Who.CASEWORKER;
        return new Mover(who, actor.staffId());
    }
}
