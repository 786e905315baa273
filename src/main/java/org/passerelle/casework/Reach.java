package org.passerelle.casework;

import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.Roles;

/** Which tasks a member of staff sees: those of their roles; supervisors and auditors see all. */
record Reach(UUID staffId, Set<String> roles, boolean everything) {

    /** Every task, for what the application itself looks up. */
    static final Reach ALL = new Reach(new UUID(0, 0), Set.of(), true);

    /** What the application itself looks up for people who are not trained for children alone. */
    static final Reach NO_CHILD_ALONE = new Reach(new UUID(0, 0), Set.of(), false);

    private static final Set<String> SEE_ALL = Set.of(Roles.SUPERVISOR, Roles.AUDITOR);

    static Reach of(Actor.Staff actor) {
        return new Reach(actor.staffId(), actor.roles(), !Collections.disjoint(actor.roles(), SEE_ALL));
    }

    /** Whose cases somebody finds by a name: those of children alone only who is trained for them, or audits. */
    static Reach toFind(Actor.Staff actor) {
        return new Reach(actor.staffId(), actor.roles(), actor.roles().contains(Roles.AUDITOR));
    }

    /** Whether they may take and decide tasks of a role: a supervisor stands in for caseworkers, and for nobody else. */
    boolean does(String role) {
        return roles.contains(role) || role.equals(Roles.CASEWORKER) && roles.contains(Roles.SUPERVISOR);
    }

    /** Whether they may be shown what is about a child who is alone. */
    boolean seesChildrenAlone() {
        return everything || roles.contains(Roles.SAFEGUARDING);
    }
}
