package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.evidence.PieceForStaff;
import org.passerelle.evidence.ReadEvidence;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;

/** Lists the pieces of evidence of a case, the oldest first; the look is on record. */
@ApplicationScoped
class ListEvidence {

    private final Mutiny.SessionFactory sessions;
    private final CaseDoor door;
    private final ReadEvidence pieces;

    ListEvidence(Mutiny.SessionFactory sessions, CaseDoor door, ReadEvidence pieces) {
        this.sessions = sessions;
        this.door = door;
        this.pieces = pieces;
    }

    Uni<CaseRead<Page<PieceForStaff>>> list(Actor.Staff actor, UUID id, PageQuery query) {
        return sessions.withStatelessTransaction(tx -> door.enter(tx, actor, id, Section.PAPERS, Right.READ)
                .chain(entry -> CaseRead.of(entry, view -> pieces.of(tx, view.id(), query))));
    }
}
