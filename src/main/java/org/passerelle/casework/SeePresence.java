package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.evidence.StaffPresence;
import org.passerelle.platform.security.Actor;

/** Shows an officer what is known of a person's presence; the look is on record. */
@ApplicationScoped
class SeePresence {

    private final Mutiny.SessionFactory sessions;
    private final CaseDoor door;
    private final StaffPresence presence;

    SeePresence(Mutiny.SessionFactory sessions, CaseDoor door, StaffPresence presence) {
        this.sessions = sessions;
        this.door = door;
        this.presence = presence;
    }

    Uni<CaseRead<StaffPresence.Seen>> see(Actor.Staff actor, UUID id) {
        return sessions.withStatelessTransaction(tx -> door.enter(tx, actor, id, Section.LOCATION, Right.READ)
                .chain(entry -> CaseRead.of(entry, view -> presence.read(tx, view))));
    }
}
