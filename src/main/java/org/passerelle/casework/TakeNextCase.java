package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.Roles;
import org.passerelle.privacy.AuditAction;

/** Gives somebody the case that should be worked next; two people never get the same. */
@ApplicationScoped
class TakeNextCase {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final FileDesk desk;

    TakeNextCase(Mutiny.SessionFactory sessions, InstantSource clock, FileDesk desk) {
        this.sessions = sessions;
        this.clock = clock;
        this.desk = desk;
    }

    Uni<FileOutcome> take(Actor.Staff actor) {
        boolean trained = actor.roles().contains(Roles.SAFEGUARDING);
        return sessions.withStatelessTransaction(tx -> new Assignments(tx)
                .next(actor.staffId(), trained)
                .chain(found -> found == null
                        ? Uni.createFrom().item(new FileOutcome.NoneWaiting())
                        : taken(tx, actor, found)));
    }

    private Uni<FileOutcome> taken(Mutiny.StatelessSession tx, Actor.Staff actor, UUID id) {
        Instant now = clock.instant();
        return new Assignments(tx)
                .give(id, actor.staffId(), now)
                .chain(() -> desk.done(tx, id, AuditAction.CASE_ASSIGNED, actor, now));
    }
}
