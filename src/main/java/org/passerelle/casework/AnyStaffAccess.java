package org.passerelle.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Set;
import org.passerelle.cases.CaseAccess;
import org.passerelle.cases.Ground;
import org.passerelle.cases.Right;
import org.passerelle.cases.Visit;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.Roles;

/** Caseworkers and supervisors may see and work every case; auditors see it and change nothing. */
@ApplicationScoped
class AnyStaffAccess implements CaseAccess {

    private static final Set<String> WORKERS = Set.of(Roles.CASEWORKER, Roles.SUPERVISOR);

    @Override
    public Ground of(Visit visit) {
        return new Ground.Known(visit.actor() instanceof Actor.Staff staff
                && (!Collections.disjoint(staff.roles(), WORKERS)
                        || staff.roles().contains(Roles.AUDITOR) && visit.right() == Right.READ));
    }
}
