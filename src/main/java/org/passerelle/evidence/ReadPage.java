package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.platform.security.Actor;

/** Finds a page of a paper for its owner, or for a helper who may read papers. */
@ApplicationScoped
class ReadPage {

    private final Mutiny.SessionFactory sessions;
    private final EvidenceDoor door;
    private final PageImages images;

    ReadPage(Mutiny.SessionFactory sessions, EvidenceDoor door, PageImages images) {
        this.sessions = sessions;
        this.door = door;
        this.images = images;
    }

    Uni<Optional<PagePlace>> read(Actor actor, UUID application, PageWanted wanted) {
        return sessions.withStatelessTransaction(tx -> door.admit(tx, actor, application, Section.PAPERS, Right.READ)
                .chain(admitted -> admitted.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : images.find(tx, application, wanted)));
    }
}
