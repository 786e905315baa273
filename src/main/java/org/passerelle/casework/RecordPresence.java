package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.evidence.StaffPresence;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Records that an officer saw a person on a video call, or that they came to a visa centre or a mobile point. */
@ApplicationScoped
class RecordPresence {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final CaseDoor door;
    private final StaffPresence presence;
    private final AuditTrail trail;

    RecordPresence(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            CaseDoor door,
            StaffPresence presence,
            AuditTrail trail) {
        this.sessions = sessions;
        this.clock = clock;
        this.door = door;
        this.presence = presence;
        this.trail = trail;
    }

    private record Call(Actor.Staff actor, String type, Instant at) {}

    Uni<CaseRead<Optional<StaffPresence.Recorded>>> record(Actor.Staff actor, UUID id, String type, Instant at) {
        Call call = new Call(actor, type, at);
        return sessions.withStatelessTransaction(tx -> door.enter(tx, actor, id, Section.LOCATION, Right.READ)
                .chain(entry -> CaseRead.of(entry, view -> recorded(tx, view, call))));
    }

    private Uni<Optional<StaffPresence.Recorded>> recorded(Mutiny.StatelessSession tx, CaseView view, Call call) {
        AuditEntry entry = AuditEntry.about(view.id(), AuditAction.PRESENCE_RECORDED, call.actor(), clock.instant());
        return presence.record(tx, view, call.type(), call.at(), call.actor().staffId())
                .call(sign -> sign.isPresent()
                        ? trail.record(tx, entry)
                        : Uni.createFrom().voidItem());
    }
}
