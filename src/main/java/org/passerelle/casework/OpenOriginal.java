package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseView;
import org.passerelle.evidence.OriginalPlace;
import org.passerelle.evidence.Originals;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.Roles;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Opens a file as it was sent, for a specialist who says why; the person reads that it was opened. */
@ApplicationScoped
class OpenOriginal {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final CaseDoor door;
    private final Originals originals;
    private final AuditTrail trail;

    OpenOriginal(
            Mutiny.SessionFactory sessions, InstantSource clock, CaseDoor door, Originals originals, AuditTrail trail) {
        this.sessions = sessions;
        this.clock = clock;
        this.door = door;
        this.originals = originals;
        this.trail = trail;
    }

    /** One file of one piece. */
    record Wanted(UUID application, UUID piece, UUID file, String reason) {}

    Uni<Optional<OriginalPlace>> open(Actor.Staff actor, Wanted wanted) {
        return sessions.withStatelessTransaction(tx -> door.submitted(tx, wanted.application())
                .map(found -> found.filter(view -> sees(actor, view)))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.<OriginalPlace>empty())
                        : originals.find(tx, wanted.application(), wanted.piece(), wanted.file()))
                .call(found -> found.isEmpty() ? Uni.createFrom().voidItem() : record(tx, actor, wanted)));
    }

    /** Children who are alone are seen by people trained for them. */
    private static boolean sees(Actor.Staff actor, CaseView view) {
        return view.childAloneSince() == null || actor.roles().contains(Roles.SAFEGUARDING);
    }

    private Uni<Void> record(Mutiny.StatelessSession tx, Actor.Staff actor, Wanted wanted) {
        AuditEntry entry = AuditEntry.about(wanted.application(), AuditAction.ORIGINAL_OPENED, actor, clock.instant());
        return trail.record(tx, entry.because(wanted.reason()));
    }
}
