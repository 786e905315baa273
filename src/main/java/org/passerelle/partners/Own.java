package org.passerelle.partners;

import java.util.UUID;
import org.passerelle.platform.security.Actor;

/** Whose organisation it is: members reach their own and no other, UKVI reaches each. */
final class Own {

    private Own() {}

    static boolean reaches(Actor actor, UUID organisation) {
        return switch (actor) {
            case Actor.Staff _ -> true;
            case Actor.Helper helper -> helper.organisationId().equals(organisation);
            case Actor.Applicant _ -> false;
        };
    }
}
