package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.evidence.WhyNoPaper;
import org.passerelle.platform.security.Actor;

/** Shows staff why the person of a case has no paper; the look is on record. */
@ApplicationScoped
class ReadWhyNoPaper {

    private final Mutiny.SessionFactory sessions;
    private final CaseDoor door;
    private final WhyNoPaper why;

    ReadWhyNoPaper(Mutiny.SessionFactory sessions, CaseDoor door, WhyNoPaper why) {
        this.sessions = sessions;
        this.door = door;
        this.why = why;
    }

    Uni<CaseRead<WhyNoPaper.Told>> read(Actor.Staff actor, UUID id) {
        return sessions.withStatelessTransaction(tx -> door.enter(tx, actor, id, Section.PAPERS, Right.READ)
                .chain(entry -> CaseRead.of(entry, view -> why.of(tx, view.id()))));
    }
}
