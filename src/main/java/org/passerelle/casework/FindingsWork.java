package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.evidence.FindingResult;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Writes down what officers do with findings. */
@ApplicationScoped
class FindingsWork {

    private final AuditTrail trail;

    FindingsWork(AuditTrail trail) {
        this.trail = trail;
    }

    /** Keeps what was done, and that somebody who may be another's second account wanted to sign. */
    Uni<Void> record(
            Mutiny.StatelessSession tx,
            Actor.Staff actor,
            UUID application,
            FindingResult result,
            AuditAction done,
            Instant now) {
        return switch (result) {
            case FindingResult.Done _ -> trail.record(tx, AuditEntry.about(application, done, actor, now));
            case FindingResult.OtherOfficerNeeded _ ->
                trail.record(tx, AuditEntry.about(application, AuditAction.CONFIRMATION_REFUSED, actor, now));
            case FindingResult.Unknown _,
                    FindingResult.RoleNotAllowed _,
                    FindingResult.Invalid _,
                    FindingResult.NotReady _ -> Uni.createFrom().voidItem();
        };
    }
}
