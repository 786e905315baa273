package org.passerelle.cases;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.passerelle.platform.security.Actor;

/** Asks every ground of access; one that allows is enough, and what none allows does not exist for the actor. */
@ApplicationScoped
public class AccessRules {

    private final List<CaseAccess> grounds;

    AccessRules(@All List<CaseAccess> grounds) {
        this.grounds = grounds;
    }

    /** True if the actor has this right in this section of the case. */
    public boolean allows(Actor actor, CaseSubject subject, Section section, Right right) {
        return grounds.stream().anyMatch(ground -> ground.allows(actor, subject, section, right));
    }
}
