package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.evidence.ReadRequests;
import org.passerelle.evidence.RequestBody;
import org.passerelle.platform.Languages;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;

/** Lists what the person of a case was asked to show, in English, and what of it came; the look is on record. */
@ApplicationScoped
class ListRequests {

    private final Mutiny.SessionFactory sessions;
    private final CaseDoor door;
    private final ReadRequests requests;

    ListRequests(Mutiny.SessionFactory sessions, CaseDoor door, ReadRequests requests) {
        this.sessions = sessions;
        this.door = door;
        this.requests = requests;
    }

    Uni<CaseRead<Page<RequestBody>>> list(Actor.Staff actor, UUID id, PageQuery query) {
        return sessions.withStatelessTransaction(tx -> door.enter(tx, actor, id, Section.PAPERS, Right.READ)
                .chain(entry -> CaseRead.of(entry, view -> requests.of(tx, view.id(), query, Languages.FALLBACK))));
    }
}
