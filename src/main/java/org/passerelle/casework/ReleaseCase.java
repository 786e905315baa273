package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.casework.caseload.Assigning;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.Roles;
import org.passerelle.privacy.AuditAction;

/** Gives a case back, so that a colleague can take it. */
@ApplicationScoped
class ReleaseCase {

    private final InstantSource clock;
    private final FileDesk desk;

    ReleaseCase(InstantSource clock, FileDesk desk) {
        this.clock = clock;
        this.desk = desk;
    }

    Uni<FileOutcome> release(Actor.Staff actor, UUID id, @Nullable String ifMatch) {
        return desk.locked(actor, id, (tx, file) -> release(tx, actor, file, ifMatch));
    }

    private Uni<FileOutcome> release(
            Mutiny.StatelessSession tx, Actor.Staff actor, CaseFile file, @Nullable String ifMatch) {
        boolean supervisor = actor.roles().contains(Roles.SUPERVISOR);
        return switch (Assigning.release(file.assignedTo(), actor.staffId(), supervisor)) {
            case AS_BEFORE -> Uni.createFrom().item(new FileOutcome.Done(file));
            case TAKEN -> desk.ifSeen(tx, file, ifMatch, () -> Uni.createFrom().item(new FileOutcome.Taken()));
            case ALLOWED -> desk.ifSeen(tx, file, ifMatch, () -> released(tx, actor, file.application()));
        };
    }

    private Uni<FileOutcome> released(Mutiny.StatelessSession tx, Actor.Staff actor, UUID id) {
        return new Assignments(tx)
                .release(id)
                .chain(() -> desk.done(tx, id, AuditAction.CASE_RELEASED, actor, clock.instant()));
    }
}
