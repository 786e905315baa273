package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;
import org.passerelle.privacy.FieldCipher;

/** Places a hold, so that nothing of an application is erased, or lifts it. */
@ApplicationScoped
public class HoldDraft {

    private final InstantSource clock;
    private final FieldCipher cipher;
    private final AuditTrail trail;

    HoldDraft(InstantSource clock, FieldCipher cipher, AuditTrail trail) {
        this.clock = clock;
        this.cipher = cipher;
        this.trail = trail;
    }

    /** Holds for the reason given, or lifts without one; gives the moment. */
    public Uni<Instant> hold(Mutiny.StatelessSession tx, Actor.Staff staff, UUID application, @Nullable String reason) {
        Instant now = clock.instant();
        AuditEntry entry = AuditEntry.about(application, AuditAction.HOLD_CHANGED, staff, now);
        return new Drafts(tx)
                .lock(application)
                .chain(() -> change(new Holds(tx), staff, application, reason, now))
                .chain(() -> trail.record(tx, entry))
                .replaceWith(now);
    }

    private Uni<Void> change(Holds holds, Actor.Staff staff, UUID application, @Nullable String reason, Instant now) {
        return reason == null ? holds.lift(application, now) : holds.place(row(staff, application, reason, now));
    }

    private HoldRow row(Actor.Staff staff, UUID application, String reason, Instant now) {
        HoldRow row = new HoldRow();
        row.applicationId = application;
        row.staffId = staff.staffId();
        row.reason = cipher.seal("holds", application, "reason", reason);
        row.placedAt = now;
        return row;
    }
}
