package org.passerelle.casework;

import java.util.List;
import java.util.UUID;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.Roles;

/**
 * Which cases a member of staff sees in lists.
 *
 * @param all whether they read every case, as auditors do
 * @param teamless whether they see the cases that no team has
 * @param trained whether they see the cases of children alone
 */
record WorkReach(List<UUID> teams, boolean all, boolean teamless, boolean trained) {

    static WorkReach of(Actor.Staff actor, List<UUID> teams) {
        return new WorkReach(
                teams,
                actor.roles().contains(Roles.AUDITOR),
                StaffAccess.worksCases(actor),
                actor.roles().contains(Roles.SAFEGUARDING));
    }
}
