package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.security.Actor;

/** Puts a colleague into a team. */
@ApplicationScoped
class JoinTeam {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final Colleagues colleagues;

    JoinTeam(Mutiny.SessionFactory sessions, InstantSource clock, Colleagues colleagues) {
        this.sessions = sessions;
        this.clock = clock;
        this.colleagues = colleagues;
    }

    Uni<TeamOutcome> join(Actor.Staff by, UUID id, UUID member) {
        return sessions.withStatelessTransaction(tx -> new Teams(tx)
                .lock(id)
                .chain(found ->
                        found ? joined(tx, by, id, member) : Uni.createFrom().item(new TeamOutcome.NotFound())));
    }

    private Uni<TeamOutcome> joined(Mutiny.StatelessSession tx, Actor.Staff by, UUID id, UUID member) {
        return colleagues.working(tx, member).chain(able -> able ? put(new Teams(tx), by, id, member) : invalid());
    }

    private Uni<TeamOutcome> put(Teams teams, Actor.Staff by, UUID id, UUID member) {
        return teams.put(id, member, by.staffId(), clock.instant())
                .chain(() -> teams.find(id))
                .map(team -> team == null ? new TeamOutcome.NotFound() : new TeamOutcome.Done(team));
    }

    private static Uni<TeamOutcome> invalid() {
        return Uni.createFrom().item(new TeamOutcome.ColleagueInvalid());
    }
}
