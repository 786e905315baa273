package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes somebody out of a team; the cases they had there are nobody's again. */
@ApplicationScoped
class LeaveTeam {

    private final Mutiny.SessionFactory sessions;

    LeaveTeam(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Also done for who does not belong to it any more; empty for a team that is not there. */
    Uni<TeamOutcome> leave(UUID id, UUID member) {
        return sessions.withStatelessTransaction(tx -> new Teams(tx)
                .lock(id)
                .chain(found -> found ? left(tx, id, member) : Uni.createFrom().item(new TeamOutcome.NotFound())));
    }

    private static Uni<TeamOutcome> left(Mutiny.StatelessSession tx, UUID id, UUID member) {
        Teams teams = new Teams(tx);
        return teams.remove(id, member)
                .chain(gone -> gone
                        ? new CaseFiles(tx).freeFrom(id, member)
                        : Uni.createFrom().voidItem())
                .chain(() -> teams.find(id))
                .map(team -> team == null ? new TeamOutcome.NotFound() : new TeamOutcome.Done(team));
    }
}
