package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.AccessRules;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Cases;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.platform.security.Actor;

/** Lets people into the papers and the presence of an application, on record, in the transaction of what they do there. */
@ApplicationScoped
class EvidenceDoor {

    private final Cases cases;
    private final AccessRules access;

    EvidenceDoor(Cases cases, AccessRules access) {
        this.cases = cases;
        this.access = access;
    }

    /** What the actor may not see is not there for them. */
    Uni<Optional<CaseView>> admit(
            Mutiny.StatelessSession tx, Actor actor, UUID application, Section section, Right right) {
        return cases.find(tx, application)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : access.admit(tx, actor, found.get().subject(), section, right)
                                .map(admitted -> found.filter(_ -> admitted)));
    }
}
