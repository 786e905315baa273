package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.casework.caseload.Assigning;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.Roles;
import org.passerelle.privacy.AuditAction;

/** Gives a case to somebody of its team. */
@ApplicationScoped
class AssignCase {

    private final InstantSource clock;
    private final FileDesk desk;
    private final Colleagues colleagues;

    AssignCase(InstantSource clock, FileDesk desk, Colleagues colleagues) {
        this.clock = clock;
        this.desk = desk;
        this.colleagues = colleagues;
    }

    Uni<FileOutcome> assign(Actor.Staff actor, UUID id, UUID to, @Nullable String ifMatch) {
        return desk.locked(actor, id, (tx, file) -> assign(tx, actor, file, to, ifMatch));
    }

    private Uni<FileOutcome> assign(
            Mutiny.StatelessSession tx, Actor.Staff actor, CaseFile file, UUID to, @Nullable String ifMatch) {
        boolean supervisor = actor.roles().contains(Roles.SUPERVISOR);
        return switch (Assigning.give(file.assignedTo(), to, actor.staffId(), supervisor)) {
            case AS_BEFORE -> Uni.createFrom().item(new FileOutcome.Done(file));
            case TAKEN -> desk.ifSeen(tx, file, ifMatch, () -> Uni.createFrom().item(new FileOutcome.Taken()));
            case ALLOWED -> desk.ifSeen(tx, file, ifMatch, () -> given(tx, actor, file, to));
        };
    }

    private Uni<FileOutcome> given(Mutiny.StatelessSession tx, Actor.Staff actor, CaseFile file, UUID to) {
        return able(tx, file, to)
                .chain(able -> able
                        ? give(tx, actor, file.application(), to)
                        : Uni.createFrom().item(new FileOutcome.ColleagueInvalid()));
    }

    private Uni<Boolean> able(Mutiny.StatelessSession tx, CaseFile file, UUID to) {
        UUID team = file.team();
        return colleagues
                .working(tx, to)
                .chain(working -> working && team != null
                        ? new Teams(tx).holds(team, to)
                        : Uni.createFrom().item(working))
                .chain(able -> able
                        ? new OwnDecisions(tx).reviewed(file.application(), to).map(own -> !own)
                        : Uni.createFrom().item(false));
    }

    private Uni<FileOutcome> give(Mutiny.StatelessSession tx, Actor.Staff actor, UUID id, UUID to) {
        Instant now = clock.instant();
        return new Assignments(tx)
                .give(id, to, now)
                .chain(() -> desk.done(tx, id, AuditAction.CASE_ASSIGNED, actor, now));
    }
}
