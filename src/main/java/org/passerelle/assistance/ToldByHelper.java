package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.Tellings;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Keeps that a helper told a person, and that it was this helper. */
@ApplicationScoped
class ToldByHelper {

    private final Tellings tellings;
    private final AuditTrail trail;

    ToldByHelper(Tellings tellings, AuditTrail trail) {
        this.tellings = tellings;
        this.trail = trail;
    }

    Uni<Void> keep(Mutiny.StatelessSession tx, Actor.Helper helper, UUID application, String how, Instant now) {
        return tellings.record(tx, new Tellings.Telling(application, helper.memberId(), how, now))
                .chain(() -> trail.record(tx, AuditEntry.about(application, AuditAction.PERSON_TOLD, helper, now)));
    }
}
