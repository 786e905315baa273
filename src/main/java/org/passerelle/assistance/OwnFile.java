package org.passerelle.assistance;

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

/** Finds the file of which its owner lets somebody see something: that of the case, whichever of its forms they name. */
@ApplicationScoped
class OwnFile {

    private final AccessRules access;
    private final Cases cases;

    OwnFile(AccessRules access, Cases cases) {
        this.access = access;
        this.cases = cases;
    }

    /** The application that grants are about; empty for one that is not this person's. */
    Uni<Optional<UUID>> find(Mutiny.StatelessSession tx, Actor.Applicant actor, UUID id) {
        return cases.find(tx, id)
                .chain(found -> found.isPresent()
                        ? owned(tx, actor, found.get())
                        : Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Optional<UUID>> owned(Mutiny.StatelessSession tx, Actor.Applicant actor, CaseView view) {
        UUID of = view.supplementTo();
        return access.admit(tx, actor, view.subject(), Section.FORM, Right.WRITE)
                .map(admitted -> admitted ? Optional.of(of == null ? view.id() : of) : Optional.empty());
    }
}
