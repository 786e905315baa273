package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.evidence.PageImages;
import org.passerelle.evidence.PagePlace;
import org.passerelle.evidence.PageWanted;
import org.passerelle.platform.security.Actor;

/** Finds a page of a person's paper for whoever works the case; the look is on record. */
@ApplicationScoped
class ReadCasePage {

    private final Mutiny.SessionFactory sessions;
    private final CaseDoor door;
    private final PageImages images;

    ReadCasePage(Mutiny.SessionFactory sessions, CaseDoor door, PageImages images) {
        this.sessions = sessions;
        this.door = door;
        this.images = images;
    }

    Uni<CaseRead<Optional<PagePlace>>> read(Actor.Staff actor, UUID id, PageWanted wanted) {
        return sessions.withStatelessTransaction(tx -> door.enter(tx, actor, id, Section.PAPERS, Right.READ)
                .chain(entry -> CaseRead.of(entry, _ -> images.find(tx, id, wanted))));
    }
}
