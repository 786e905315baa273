package org.passerelle.casework;

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

/** Lets somebody into a section of a case, on record; what they may not see is not there for them. */
@ApplicationScoped
class CaseGate {

    private final Cases cases;
    private final AccessRules access;

    CaseGate(Cases cases, AccessRules access) {
        this.cases = cases;
        this.access = access;
    }

    /** The case, or empty for one that does not exist for this actor. */
    Uni<Optional<CaseView>> admit(
            Mutiny.StatelessSession tx, Actor actor, UUID application, Section section, Right right) {
        return cases.find(tx, application)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : access.admit(tx, actor, found.get().subject(), section, right)
                                .map(admitted -> found.filter(_ -> admitted)));
    }

    /** The same for who needs two rights, such as to read a decision and to act on it. */
    Uni<Optional<CaseView>> admit(
            Mutiny.StatelessSession tx, Actor actor, UUID application, Needs first, Needs second) {
        return admit(tx, actor, application, first.section(), first.right())
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(found)
                        : admit(tx, actor, application, second.section(), second.right()));
    }

    /** One right in one section. */
    record Needs(Section section, Right right) {}
}
