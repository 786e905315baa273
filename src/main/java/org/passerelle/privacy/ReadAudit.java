package org.passerelle.privacy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.chain.FoundEntry;

/** Shows an auditor who looked at what, and writes down that they were shown it. */
@ApplicationScoped
class ReadAudit {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final AuditTrail trail;
    private final AuditFound found;

    ReadAudit(Mutiny.SessionFactory sessions, InstantSource clock, AuditTrail trail, AuditFound found) {
        this.sessions = sessions;
        this.clock = clock;
        this.trail = trail;
        this.found = found;
    }

    /** The newest first. */
    Uni<List<FoundEntry>> read(Actor auditor, AuditFilter filter, PageQuery page) {
        AuditEntry entry = entry(auditor, filter.application());
        return sessions.withStatelessTransaction(
                        tx -> new AuditPages(tx).found(filter, page).call(() -> trail.record(tx, entry)))
                .map(rows -> rows.stream().map(found::of).toList());
    }

    private AuditEntry entry(Actor auditor, @Nullable UUID application) {
        return application == null
                ? AuditEntry.aboutNobody(AuditAction.AUDIT_READ, auditor, clock.instant())
                : AuditEntry.about(application, AuditAction.AUDIT_READ, auditor, clock.instant());
    }
}
