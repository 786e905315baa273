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

/** Finds a case for whoever has this right in this section of it; for others it does not exist. */
@ApplicationScoped
class VisibleCase {

    private final AccessRules access;
    private final Cases cases;

    VisibleCase(AccessRules access, Cases cases) {
        this.access = access;
        this.cases = cases;
    }

    Uni<Optional<CaseView>> find(Mutiny.StatelessSession tx, Actor actor, UUID id, Section section, Right right) {
        return cases.find(tx, id)
                .chain(found -> found.isPresent()
                        ? access.admit(tx, actor, found.get().subject(), section, right)
                                .map(admitted -> admitted ? found : Optional.<CaseView>empty())
                        : Uni.createFrom().item(found));
    }
}
