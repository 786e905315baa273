package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;

/** Gives a case to another team; whoever has it keeps it only if they belong to that team too. */
@ApplicationScoped
class GiveToTeam {

    private final InstantSource clock;
    private final FileDesk desk;

    GiveToTeam(InstantSource clock, FileDesk desk) {
        this.clock = clock;
        this.desk = desk;
    }

    Uni<FileOutcome> give(Actor.Staff actor, UUID id, UUID team, @Nullable String ifMatch) {
        return desk.locked(
                actor,
                id,
                (tx, file) -> team.equals(file.team())
                        ? Uni.createFrom().item(new FileOutcome.Done(file))
                        : desk.ifSeen(tx, file, ifMatch, () -> given(tx, actor, id, team)));
    }

    private Uni<FileOutcome> given(Mutiny.StatelessSession tx, Actor.Staff actor, UUID id, UUID team) {
        return new Teams(tx)
                .find(team)
                .chain(found -> found == null
                        ? Uni.createFrom().item(new FileOutcome.TeamUnknown())
                        : moved(tx, actor, id, team));
    }

    private Uni<FileOutcome> moved(Mutiny.StatelessSession tx, Actor.Staff actor, UUID id, UUID team) {
        return new Assignments(tx)
                .toTeam(id, team)
                .chain(() -> desk.done(tx, id, AuditAction.CASE_GIVEN_TO_TEAM, actor, clock.instant()));
    }
}
