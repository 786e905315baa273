package org.passerelle.drafts;

import org.passerelle.cases.status.Mover;
import org.passerelle.cases.status.Who;
import org.passerelle.platform.security.Actor;

/** In which capacity whoever was let in moves an application of somebody's. */
final class Movers {

    private Movers() {}

    static Mover of(Actor actor) {
        return switch (actor) {
            case Actor.Applicant applicant -> new Mover(Who.APPLICANT, applicant.accountId());
            case Actor.Helper helper -> new Mover(Who.HELPER, helper.memberId());
            case Actor.Staff _ -> throw new IllegalArgumentException("Staff neither submit nor withdraw");
        };
    }
}
