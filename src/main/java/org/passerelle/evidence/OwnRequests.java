package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;

/** Shows a person, and a helper who may read their papers, what they were asked to show. */
@ApplicationScoped
class OwnRequests {

    private final Mutiny.SessionFactory sessions;
    private final EvidenceDoor door;
    private final ReadRequests requests;

    OwnRequests(Mutiny.SessionFactory sessions, EvidenceDoor door, ReadRequests requests) {
        this.sessions = sessions;
        this.door = door;
        this.requests = requests;
    }

    /** Empty for an application that is not there for this actor. */
    Uni<Optional<Page<RequestBody>>> of(Actor actor, UUID application, PageQuery query, String language) {
        return sessions.withStatelessTransaction(tx -> door.admit(tx, actor, application, Section.PAPERS, Right.READ)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : requests.of(tx, application, query, language).map(Optional::of)));
    }
}
