package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Calls a team something else, or lets it be given new cases or not. */
@ApplicationScoped
class ChangeTeam {

    private final Mutiny.SessionFactory sessions;

    ChangeTeam(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** What is to change; null stays as it is. */
    record Change(@Nullable String name, @Nullable Boolean takesCases) {

        Teams.Team of(Teams.Team team) {
            return new Teams.Team(
                    team.id(),
                    name == null ? team.name() : name,
                    takesCases == null ? team.takesCases() : takesCases,
                    team.members());
        }
    }

    Uni<TeamOutcome> change(UUID id, Change change) {
        return sessions.withStatelessTransaction(tx -> changed(new Teams(tx), id, change));
    }

    private static Uni<TeamOutcome> changed(Teams teams, UUID id, Change change) {
        return teams.oneAtATime()
                .chain(() -> teams.find(id))
                .chain(found -> found == null
                        ? Uni.createFrom().item(new TeamOutcome.NotFound())
                        : stored(teams, change.of(found)));
    }

    private static Uni<TeamOutcome> stored(Teams teams, Teams.Team team) {
        return teams.change(team).map(done -> done ? new TeamOutcome.Done(team) : new TeamOutcome.NameTaken());
    }
}
