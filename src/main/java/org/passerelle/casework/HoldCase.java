package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.drafts.HoldDraft;
import org.passerelle.platform.security.Actor;

/** Holds what somebody may see, so that nothing of it is erased, or lifts the hold. */
@ApplicationScoped
class HoldCase {

    private final Mutiny.SessionFactory sessions;
    private final CaseDoor door;
    private final HoldDraft holdDraft;

    HoldCase(Mutiny.SessionFactory sessions, CaseDoor door, HoldDraft holdDraft) {
        this.sessions = sessions;
        this.door = door;
        this.holdDraft = holdDraft;
    }

    /** Since when; without a reason the hold is lifted. */
    Uni<CaseRead<Instant>> hold(Actor.Staff staff, UUID id, @Nullable String reason) {
        return sessions.withStatelessTransaction(tx -> door.any(tx, staff, id, Section.STATE, Right.READ)
                .chain(entry -> CaseRead.of(entry, view -> holdDraft.hold(tx, staff, view.id(), reason))));
    }
}
